import type { Clock, Ids } from '@arkyra/kernel';
import type { LinkTokens } from '@arkyra/notifications';
import type { AccountLinks } from './account-links.repository.ts';
import type { Accounts } from './accounts.repository.ts';
import { newAccountLink } from './new-account-link.ts';

/** For whoever runs the installation: a link to set a new password, to be passed on by other means. */
export class IssueResetLink {
  readonly #accounts: Pick<Accounts, 'findByEmail'>;
  readonly #accountLinks: Pick<AccountLinks, 'add'>;
  readonly #links: LinkTokens;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(accounts: Pick<Accounts, 'findByEmail'>, accountLinks: Pick<AccountLinks, 'add'>, links: LinkTokens, ids: Ids, clock: Clock) {
    this.#accounts = accounts;
    this.#accountLinks = accountLinks;
    this.#links = links;
    this.#ids = ids;
    this.#clock = clock;
  }

  /** Undefined when nobody has this address. */
  async execute(email: string): Promise<{ readonly url: string; readonly expiresAt: Date } | undefined> {
    const account = await this.#accounts.findByEmail(email);
    if (!account) return undefined;
    const link = newAccountLink(this.#ids, this.#links, this.#clock.now(), { userId: account.id, email, purpose: 'reset-password' });
    await this.#accountLinks.add(link, null);
    return { url: this.#links.urlOf({ purpose: 'reset-password', id: link.id, version: 1 }), expiresAt: link.expiresAt };
  }
}
