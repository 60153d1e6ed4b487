import { PurgeDeadLetters } from '@arkyra/operations';
import { Logger } from '@nestjs/common';
import { Task, type ScheduledTask } from '../tasks/task.decorator.ts';

/** Settled dead letters go after two weeks, forgotten ones after three months. */
@Task({ name: 'platform.purge-dead-letters', everyMs: 3_600_000 })
export class PurgeDeadLettersTask implements ScheduledTask {
  readonly #logger = new Logger('PurgeDeadLetters');

  constructor(private readonly purge: PurgeDeadLetters) {}

  async execute(): Promise<void> {
    const removed = await this.purge.execute();
    if (removed) this.#logger.log(`Removed ${removed} old dead letters`);
  }
}
