import { SweepNotifications } from '@arkyra/notifications';
import { Logger } from '@nestjs/common';
import { Task, type ScheduledTask } from '../tasks/task.decorator.ts';

/** What people were told goes after 90 days. */
@Task({ name: 'notifications.purge', everyMs: 3_600_000 })
export class PurgeNotificationsTask implements ScheduledTask {
  readonly #logger = new Logger('PurgeNotifications');

  constructor(private readonly sweep: SweepNotifications) {}

  async execute(): Promise<void> {
    const removed = await this.sweep.purge();
    if (removed) this.#logger.log(`Removed ${removed} old notifications`);
  }
}
