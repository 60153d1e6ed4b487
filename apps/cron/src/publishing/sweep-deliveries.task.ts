import { SweepDeliveries } from '@arkyra/publishing';
import { Task, type ScheduledTask } from '../tasks/task.decorator.ts';

/** Wakes workers for what is due or soon will be, and repairs what was left behind: a lost Redis costs seconds. */
@Task({ name: 'publishing.sweep-deliveries', everyMs: 2_000 })
export class SweepDeliveriesTask implements ScheduledTask {
  constructor(private readonly sweep: SweepDeliveries) {}

  execute(): Promise<void> {
    return this.sweep.execute();
  }
}
