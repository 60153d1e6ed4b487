import { NotFoundError, type Clock, type Principal } from '@arkyra/kernel';
import { kindsFor } from './list-notifications.query.ts';
import type { NotificationShelf } from './notification-shelf.ts';
import type { NotificationSignals } from './notification-signals.ts';
import type { NotificationView } from './notification-view.ts';

/** Read, or not read yet. */
export class MarkNotifications {
  readonly #shelf: NotificationShelf;
  readonly #signals: NotificationSignals;
  readonly #clock: Clock;

  constructor(shelf: NotificationShelf, signals: NotificationSignals, clock: Clock) {
    this.#shelf = shelf;
    this.#signals = signals;
    this.#clock = clock;
  }

  async one(principal: Principal, id: string, read: boolean): Promise<NotificationView> {
    const marked = await this.#shelf.mark(principal, id, read, kindsFor(principal.role));
    if (!marked) throw new NotFoundError('notification');
    this.#told(principal);
    return marked;
  }

  /** `until`: what came later was not seen yet. */
  async all(principal: Principal, until: Date = this.#clock.now()): Promise<void> {
    await this.#shelf.markAll(principal, until);
    this.#told(principal);
  }

  #told({ workspaceId, userId }: Principal): void {
    this.#signals.changed(workspaceId, [userId]);
  }
}
