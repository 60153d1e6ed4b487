import type { JobQueue } from '@arkyra/queue';
import type { RealtimePublisher } from '@arkyra/realtime';
import { NotificationSignals } from '../application/notification-signals.ts';

export class QueueNotificationSignals extends NotificationSignals {
  readonly #jobs: JobQueue;
  readonly #realtime: RealtimePublisher;

  constructor(jobs: JobQueue, realtime: RealtimePublisher) {
    super();
    this.#jobs = jobs;
    this.#realtime = realtime;
  }

  changed(workspaceId: string, userIds: readonly string[]): void {
    for (const userId of userIds) this.#realtime.publishTo(workspaceId, userId, 'notification.changed', {});
  }

  wakeWriter(inMs?: number): void {
    void this.#jobs.add('notification.write', {}, inMs === undefined ? {} : { delayMs: inMs });
  }

  wakeMailer(inMs?: number): void {
    void this.#jobs.add('notification.mail', {}, inMs === undefined ? {} : { delayMs: inMs });
  }
}
