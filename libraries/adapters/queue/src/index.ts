export type { DeadJob } from './dead-job.ts';
export { EvictingRedisError, assertNoEviction, evictionPolicy } from './eviction-policy.ts';
export type { JobContext, JobHandler, JobHandlers } from './job-handler.ts';
export type { JobObserver, JobOutcome, JobRun } from './job-observer.ts';
export { JobQueue, type AddOptions, type QueueDepth, type QueueDepths } from './job-queue.ts';
export { JobRunner, type JobRunnerOptions } from './job-runner.ts';
export { QueueModule } from './queue.module.ts';
