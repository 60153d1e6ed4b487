import { WatchOverdue } from '@arkyra/operations';
import { Task, type ScheduledTask } from '../tasks/task.decorator.ts';

/** Raises the alarm about deliveries that nobody sends, and ends it. */
@Task({ name: 'platform.watch-overdue', everyMs: 5_000 })
export class WatchOverdueTask implements ScheduledTask {
  constructor(private readonly watchOverdue: WatchOverdue) {}

  execute(): Promise<void> {
    return this.watchOverdue.execute();
  }
}
