import { ResumeProcessing } from '@arkyra/media';
import { Logger } from '@nestjs/common';
import { Task, type ScheduledTask } from '../tasks/task.decorator.ts';

/** Pictures whose job got lost are asked for again. */
@Task({ name: 'media.resume', everyMs: 15_000 })
export class ResumeProcessingTask implements ScheduledTask {
  readonly #logger = new Logger('ResumeProcessing');

  constructor(private readonly resume: ResumeProcessing) {}

  async execute(): Promise<void> {
    const asked = await this.resume.execute();
    if (asked) this.#logger.warn(`Asked again for ${asked} pictures that wait to be processed`);
  }
}
