import { RemoveOrphanedFiles } from '@arkyra/media';
import { Logger } from '@nestjs/common';
import { Task, type ScheduledTask, type TaskContext } from '../tasks/task.decorator.ts';

/** Files that belong to nothing. It reads the whole list of the storage, so once a day is enough. */
@Task({ name: 'media.orphans', everyMs: 24 * 3_600_000 })
export class RemoveOrphanedFilesTask implements ScheduledTask {
  readonly #logger = new Logger('RemoveOrphanedFiles');

  constructor(private readonly removeOrphans: RemoveOrphanedFiles) {}

  async execute({ signal }: TaskContext): Promise<void> {
    const removed = await this.removeOrphans.execute(signal);
    if (removed) this.#logger.log(`Removed ${removed} files that belonged to nothing`);
  }
}
