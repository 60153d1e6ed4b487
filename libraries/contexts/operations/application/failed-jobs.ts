import type { FailedJob } from '../domain/index.ts';

/** The failed jobs that still lie in the queues. */
export abstract class FailedJobs {
  abstract readonly queues: readonly string[];
  /** Oldest first. Throws when the queue is away. */
  abstract of(queue: string, most: number): Promise<readonly FailedJob[]>;
  abstract forget(queue: string, jobIds: readonly string[]): Promise<void>;
  /** Puts a job in again under this id; the same id is there once. */
  abstract again(name: string, payload: unknown, jobId: string): Promise<'added' | 'unknown' | 'away'>;
}
