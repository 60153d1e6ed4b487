import { CleanUpMedia } from '@arkyra/media';
import { Logger } from '@nestjs/common';
import { Task, type ScheduledTask } from '../tasks/task.decorator.ts';

/** Uploads that never came and pictures that nobody took. */
@Task({ name: 'media.clean-up', everyMs: 3_600_000 })
export class CleanUpMediaTask implements ScheduledTask {
  readonly #logger = new Logger('CleanUpMedia');

  constructor(private readonly cleanUp: CleanUpMedia) {}

  async execute(): Promise<void> {
    const { unfinished, unused } = await this.cleanUp.execute();
    if (unfinished || unused) this.#logger.log(`Removed ${unfinished} unfinished uploads and ${unused} unused pictures`);
  }
}
