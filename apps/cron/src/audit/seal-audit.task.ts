import { SealAudit } from '@arkyra/audit';
import { Logger } from '@nestjs/common';
import { Task, type ScheduledTask, type TaskContext } from '../tasks/task.decorator.ts';

/** What was written to the audit log becomes unchangeable. Each run leaves one file for each workspace where something happened. */
@Task({ name: 'audit.seal', everyMs: 60_000 })
export class SealAuditTask implements ScheduledTask {
  readonly #logger = new Logger('SealAudit');

  constructor(private readonly seal: SealAudit) {}

  async execute({ signal }: TaskContext): Promise<void> {
    const links = await this.seal.execute(signal);
    if (links) this.#logger.debug(`Sealed the audit log of ${links} workspaces`);
  }
}
