export interface JobRun {
  readonly name: string;
  readonly jobId: string;
  /** Counted from 1. */
  readonly attempt: number;
}

/** `retry`: it failed and comes again; `dead`: it failed for good and is kept to be looked at. */
export type JobOutcome = 'done' | 'retry' | 'dead';

/** What a runner tells to logs and metrics. */
export interface JobObserver {
  /** Runs `work` so that its log lines carry the job. */
  within<T>(run: JobRun, work: () => Promise<T>): Promise<T>;
  ended(run: JobRun, outcome: JobOutcome, seconds: number, error?: unknown): void;
  trouble(message: string, details: { readonly queue?: string; readonly count?: number; readonly error?: Error }): void;
}
