import { PrepareMonths, PruneAudit } from '@arkyra/audit';
import { Logger } from '@nestjs/common';
import { Task, type ScheduledTask } from '../tasks/task.decorator.ts';

/** Makes the coming months of the audit log, and drops those that are older than the retention. */
@Task({ name: 'audit.months', everyMs: 6 * 3_600_000 })
export class KeepMonthsTask implements ScheduledTask {
  readonly #logger = new Logger('AuditMonths');

  constructor(
    private readonly prepare: PrepareMonths,
    private readonly prune: PruneAudit,
  ) {}

  async execute(): Promise<void> {
    await this.prepare.execute();
    const dropped = await this.prune.execute();
    if (dropped) this.#logger.log(`Dropped ${dropped} rows of the audit log that were older than the retention`);
  }
}
