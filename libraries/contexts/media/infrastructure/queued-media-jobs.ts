import type { JobQueue } from '@arkyra/queue';
import { MediaJobs } from '../application/media-jobs.ts';
import type { MediaRef } from '../domain/media-keys.ts';

export class QueuedMediaJobs extends MediaJobs {
  readonly #queue: JobQueue;

  constructor(queue: JobQueue) {
    super();
    this.#queue = queue;
  }

  async process({ workspaceId, id }: MediaRef, round = 'first'): Promise<void> {
    await this.#queue.add('media.process', { workspaceId, mediaId: id }, { jobId: `${id}-${round}` });
  }
}
