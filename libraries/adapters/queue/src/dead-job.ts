import type { QueueName } from '@arkyra/contracts/jobs';
import type { Job } from 'bullmq';

/** A job that failed for good and lies in the failed set of its queue. */
export interface DeadJob {
  readonly queue: QueueName;
  readonly name: string;
  readonly jobId: string;
  readonly payload: unknown;
  /** What was thrown last. */
  readonly error: string;
  /** First lines of its stack. */
  readonly stack: string;
  readonly attempts: number;
  readonly addedAt: Date;
  readonly failedAt: Date;
}

const stackLines = 6;
const longestError = 2_000;

export function deadJobOf(queue: QueueName, job: Job<unknown>): DeadJob {
  const error = (job.failedReason || 'It failed without a word.').slice(0, longestError);
  const stack = job.stacktrace?.at(-1) ?? '';
  return {
    queue,
    name: job.name,
    jobId: job.id ?? '',
    payload: job.data,
    error,
    stack: stack.split('\n').slice(0, stackLines).join('\n').slice(0, longestError),
    // A job that killed its workers was never counted as an attempt.
    attempts: Math.max(job.attemptsMade, job.stalledCounter),
    addedAt: new Date(job.timestamp),
    failedAt: new Date(job.finishedOn ?? job.timestamp),
  };
}
