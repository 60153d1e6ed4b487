import { SweepNotifications } from '@arkyra/notifications';
import { Task, type ScheduledTask } from '../tasks/task.decorator.ts';

/** What people are to be told or mailed, where the wake-up was lost; digests whose hour has come. */
@Task({ name: 'notifications.sweep', everyMs: 5_000 })
export class SweepNotificationsTask implements ScheduledTask {
  constructor(private readonly sweep: SweepNotifications) {}

  execute(): Promise<void> {
    return this.sweep.execute();
  }
}
