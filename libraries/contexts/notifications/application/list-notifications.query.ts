import { notificationKinds, type NotificationKind } from '@arkyra/catalog';
import { encodeCursor, readPointCursor, type Page, type Principal, type Role } from '@arkyra/kernel';
import { mayBeTold } from './tell.ts';
import type { NotificationShelf } from './notification-shelf.ts';
import type { NotificationView } from './notification-view.ts';

export interface NotificationsQuery {
  readonly unread?: boolean | undefined;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** A role that was lowered sees less of what it was told before, too. */
export const kindsFor = (role: Role): readonly NotificationKind[] => notificationKinds.filter((kind) => mayBeTold(role, kind));

/** The bell shows no larger number. */
const mostCounted = 100;

export class ListNotifications {
  readonly #shelf: NotificationShelf;

  constructor(shelf: NotificationShelf) {
    this.#shelf = shelf;
  }

  async execute(principal: Principal, { unread = false, limit, cursor }: NotificationsQuery): Promise<Page<NotificationView>> {
    const before = cursor === undefined ? undefined : readPointCursor(cursor);
    const found = await this.#shelf.list(principal, { unread, limit: limit + 1, before, kinds: kindsFor(principal.role) });
    const page = found.slice(0, limit);
    const last = found.length > limit ? page.at(-1) : undefined;
    return { data: page.map(({ view }) => view), nextCursor: last ? encodeCursor(last.place, last.view.id) : null };
  }

  /** At most 100. */
  unread(principal: Principal): Promise<number> {
    return this.#shelf.unread(principal, kindsFor(principal.role), mostCounted);
  }
}
