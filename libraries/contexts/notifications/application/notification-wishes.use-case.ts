import { notificationKinds, type NotificationKind } from '@arkyra/catalog';
import type { Clock, Principal } from '@arkyra/kernel';
import type { Digest } from '../domain/index.ts';
import { mailDue } from './tell.ts';
import { wishFor, type Wish, type Wishes } from './wishes.ts';
import { kindsFor } from './list-notifications.query.ts';
import type { MailOutbox } from './mail-outbox.ts';
import type { NotificationShelf } from './notification-shelf.ts';
import type { NotificationTimes } from './notification-times.ts';

export interface WishesView {
  /** Of each kind that the person's role may see. */
  readonly kinds: readonly ({ readonly kind: NotificationKind } & Wish)[];
  readonly digest: Digest;
  /** Whose clock the digest goes by. */
  readonly timezone: string;
  /** False: this installation sends no e-mail. */
  readonly mail: boolean;
}

export interface NewWishes {
  /** Kinds that are not named stay as they are. */
  readonly kinds: readonly ({ readonly kind: NotificationKind } & Wish)[];
  readonly digest: Digest;
}

/** How a person wishes to be told. */
export class NotificationWishes {
  readonly #shelf: NotificationShelf;
  readonly #mails: MailOutbox;
  readonly #clock: Clock;
  readonly #times: NotificationTimes;

  constructor(shelf: NotificationShelf, mails: MailOutbox, clock: Clock, times: NotificationTimes) {
    this.#shelf = shelf;
    this.#mails = mails;
    this.#clock = clock;
    this.#times = times;
  }

  async get(principal: Principal): Promise<WishesView> {
    const known = await this.#shelf.wishes(principal);
    return { kinds: kindsFor(principal.role).map((kind) => ({ kind, ...wishFor(known, kind) })), digest: known.digest, timezone: known.timezone, mail: this.#mails.isOn };
  }

  async set(principal: Principal, { kinds, digest }: NewWishes): Promise<WishesView> {
    const { timezone, kinds: former } = await this.#shelf.wishes(principal);
    const named = Object.fromEntries(kinds.map(({ kind, inApp, email }) => [kind, { inApp, email }]));
    const wishes: Wishes = { kinds: { ...former, ...named }, digest };
    const times = { now: this.#clock.now(), settleMs: this.#times.settle };
    const pending = notificationKinds.map((kind) => {
      const { email } = wishFor(wishes, kind);
      return { kind, mail: email === 'off' ? null : email, mailDueAt: mailDue(email, { wishes, timezone }, times) };
    });
    await this.#shelf.saveWishes(principal, wishes, pending);
    return this.get(principal);
  }
}
