export const deadLetterStates = ['dead', 'replayed', 'discarded'] as const;
export type DeadLetterState = (typeof deadLetterStates)[number];

/** A job that failed for good, as the queue knew it. */
export interface FailedJob {
  readonly queue: string;
  /** Name of the job: its kind. */
  readonly name: string;
  readonly jobId: string;
  readonly payload: unknown;
  readonly error: string;
  /** First lines. */
  readonly stack: string;
  readonly attempts: number;
  readonly addedAt: Date;
  readonly failedAt: Date;
}

/** A failed job that is kept until somebody replays or discards it. */
export interface DeadLetter extends FailedJob {
  readonly id: string;
  readonly state: DeadLetterState;
  readonly settledAt: Date | null;
  /** `user:<id>` */
  readonly settledBy: string | null;
}

/** What one kind of job has in dead letters. */
export interface DeadLetterKind {
  readonly queue: string;
  readonly name: string;
  readonly count: number;
  readonly oldestAt: Date;
  readonly newestAt: Date;
}

const day = 86_400_000;
/** Settled ones stay long enough to be regretted, open ones until nobody can remember what they were. */
export const keepSettledMs = 14 * day;
export const keepDeadMs = 90 * day;
