import { SweepMails } from '@arkyra/notifications';
import { Task, type ScheduledTask } from '../tasks/task.decorator.ts';

/** Mails that were put off, or whose wake-up was lost. */
@Task({ name: 'notifications.sweep-mails', everyMs: 5_000 })
export class SweepMailsTask implements ScheduledTask {
  constructor(private readonly sweep: SweepMails) {}

  execute(): Promise<void> {
    return this.sweep.execute();
  }
}
