import type { Clock, Ids } from '@arkyra/kernel';
import type { LinkTokens } from '@arkyra/notifications';
import { newAccountLink } from './new-account-link.ts';
import type { ResetLinkStore } from './reset-link.store.ts';

/** For whoever runs the installation: a link to set a new password, to be passed on by other means. */
export class IssueResetLink {
  readonly #store: ResetLinkStore;
  readonly #links: LinkTokens;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(store: ResetLinkStore, links: LinkTokens, ids: Ids, clock: Clock) {
    this.#store = store;
    this.#links = links;
    this.#ids = ids;
    this.#clock = clock;
  }

  /** Undefined when nobody has this address. */
  async execute(email: string): Promise<{ readonly url: string; readonly expiresAt: Date } | undefined> {
    const userId = await this.#store.userIdOf(email);
    if (userId === null) return undefined;
    const link = newAccountLink(this.#ids, this.#links, this.#clock.now(), { userId, email, purpose: 'reset-password' });
    await this.#store.add(link);
    return { url: this.#links.urlOf({ purpose: 'reset-password', id: link.id, version: 1 }), expiresAt: link.expiresAt };
  }
}
