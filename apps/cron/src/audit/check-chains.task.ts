import { CheckChains, describeProblem } from '@arkyra/audit';
import { Logger } from '@nestjs/common';
import { Task, type ScheduledTask, type TaskContext } from '../tasks/task.decorator.ts';

/** Compares the whole audit log with its checkpoints, as `npm run audit:verify` does. */
@Task({ name: 'audit.check', everyMs: 24 * 3_600_000 })
export class CheckChainsTask implements ScheduledTask {
  readonly #logger = new Logger('CheckAudit');

  constructor(private readonly check: CheckChains) {}

  async execute({ signal }: TaskContext): Promise<void> {
    for (const { workspaceId, problem } of await this.check.execute(signal)) {
      if (problem) this.#logger.error(`The audit log of workspace ${workspaceId} is broken. ${describeProblem(problem)}`);
    }
  }
}
