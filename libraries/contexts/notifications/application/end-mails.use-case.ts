import { timingSafeEqual } from 'node:crypto';
import { notificationKinds } from '@arkyra/catalog';
import { NotFoundError, isUuid } from '@arkyra/kernel';
import type { LinkTokens } from './link-tokens.ts';
import type { NotificationShelf } from './notification-shelf.ts';
import { wishFor } from './wishes.ts';

/** For the button of a mail program (RFC 8058): whoever holds a mail ends them, without signing in. What is told in the app stays. */
export class EndMails {
  readonly #shelf: NotificationShelf;
  readonly #links: LinkTokens;

  constructor(shelf: NotificationShelf, links: LinkTokens) {
    this.#shelf = shelf;
    this.#links = links;
  }

  /** `of`: workspace and person, as the link says. */
  async execute(of: string, token: string): Promise<void> {
    const [workspaceId = '', userId = '', ...more] = of.split('.');
    if (more.length > 0 || !isUuid(workspaceId) || !isUuid(userId) || !this.#isOurs(of, token)) throw new NotFoundError('link');
    const reader = { workspaceId, userId };
    const known = await this.#shelf.wishes(reader);
    const kinds = Object.fromEntries(notificationKinds.map((kind) => [kind, { ...wishFor(known, kind), email: 'off' as const }]));
    const pending = notificationKinds.map((kind) => ({ kind, mail: null, mailDueAt: null }));
    await this.#shelf.saveWishes(reader, { kinds, digest: known.digest }, pending);
  }

  #isOurs(of: string, token: string): boolean {
    return timingSafeEqual(this.#links.make({ purpose: 'end-mails', id: of, version: 1 }).hash, this.#links.hashOf(token));
  }
}
