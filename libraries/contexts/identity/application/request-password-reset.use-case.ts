import type { Clock, Ids } from '@arkyra/kernel';
import type { LinkTokens, MailOutbox } from '@arkyra/notifications';
import { MailOffError } from '../domain/identity.errors.ts';
import type { AccountLinks } from './account-links.repository.ts';
import { resetMail } from './account.mail.ts';
import type { Accounts } from './accounts.repository.ts';
import type { AttemptLimiter } from './attempt-limiter.ts';
import { linkLifetimeHours, newAccountLink } from './new-account-link.ts';

export class RequestPasswordReset {
  readonly #accounts: Accounts;
  readonly #accountLinks: AccountLinks;
  readonly #links: LinkTokens;
  readonly #mails: MailOutbox;
  readonly #limiter: AttemptLimiter;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(accounts: Accounts, accountLinks: AccountLinks, links: LinkTokens, mails: MailOutbox, limiter: AttemptLimiter, ids: Ids, clock: Clock) {
    this.#accounts = accounts;
    this.#accountLinks = accountLinks;
    this.#links = links;
    this.#mails = mails;
    this.#limiter = limiter;
    this.#ids = ids;
    this.#clock = clock;
  }

  /** Does and answers the same whether or not there is an account. Throws `MailOffError`, `TooManyAttemptsError`. */
  async execute(email: string, ipAddress: string): Promise<void> {
    if (!this.#mails.isOn) throw new MailOffError();
    await this.#limiter.take('reset', { account: email, ipAddress });
    const account = await this.#accounts.findByEmail(email);
    const link = newAccountLink(this.#ids, this.#links, this.#clock.now(), { userId: account?.id ?? null, email, purpose: 'reset-password' });
    await this.#accountLinks.add(link, resetMail(link.id, linkLifetimeHours['reset-password']));
    this.#mails.wake();
  }
}
