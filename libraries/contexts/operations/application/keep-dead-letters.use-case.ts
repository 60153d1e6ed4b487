import type { DeadLetters } from './dead-letters.store.ts';
import type { FailedJobs } from './failed-jobs.ts';

const batch = 100;
/** The rest is for the next time: one that cannot be removed must not be turned over without end. */
const mostBatches = 100;

/**
 * Moves jobs that failed for good from their queue to where they outlive it. Written before it is removed, and written
 * once however often it is tried, so that a process may die anywhere in between.
 */
export class KeepDeadLetters {
  readonly #failed: FailedJobs;
  readonly #letters: DeadLetters;

  constructor(failed: FailedJobs, letters: DeadLetters) {
    this.#failed = failed;
    this.#letters = letters;
  }

  /** Of one queue, or of all. Returns how many were found. */
  async execute(queue?: string): Promise<number> {
    let found = 0;
    for (const name of queue === undefined ? this.#failed.queues : [queue]) found += await this.#move(name);
    return found;
  }

  async #move(queue: string): Promise<number> {
    let moved = 0;
    for (let round = 0; round < mostBatches; round += 1) {
      const jobs = await this.#failed.of(queue, batch);
      if (jobs.length === 0) return moved;
      await this.#letters.keep(jobs);
      await this.#failed.forget(queue, jobs.map(({ jobId }) => jobId));
      moved += jobs.length;
      if (jobs.length < batch) return moved;
    }
    return moved;
  }
}
