import type { JobMap, JobName } from '@arkyra/contracts/jobs';

export interface JobContext {
  readonly jobId: string;
  /** Counted from 1. */
  readonly attempt: number;
  /** Aborts when the process is asked to end: claim nothing new, finish what is in flight. */
  readonly signal: AbortSignal;
}

export interface JobHandler<N extends JobName> {
  run(payload: JobMap[N], context: JobContext): Promise<void>;
}

/** One handler per job; a missing one fails to compile where the map `satisfies` this. */
export type JobHandlers = { readonly [N in JobName]: JobHandler<N> };
