import { PurgeSessions } from '@arkyra/identity';
import { Logger } from '@nestjs/common';
import { Task, type ScheduledTask } from '../tasks/task.decorator.ts';

/** Sessions that ended long ago go, with their refresh tokens. */
@Task({ name: 'identity.purge-sessions', everyMs: 3_600_000 })
export class PurgeSessionsTask implements ScheduledTask {
  readonly #logger = new Logger('PurgeSessions');

  constructor(private readonly purgeSessions: PurgeSessions) {}

  async execute(): Promise<void> {
    const removed = await this.purgeSessions.execute();
    if (removed) this.#logger.log(`Removed ${removed} ended sessions`);
  }
}
