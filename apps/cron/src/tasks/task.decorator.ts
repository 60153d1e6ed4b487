import { Injectable, SetMetadata } from '@nestjs/common';

export interface TaskContext {
  /** Aborts when this replica no longer leads or the process ends: stop between two batches. */
  readonly signal: AbortSignal;
}

export interface ScheduledTask {
  execute(context: TaskContext): Promise<void>;
}

export interface TaskOptions {
  /** `<context>.<what>`, for logs and metrics. */
  readonly name: string;
  /** Milliseconds from start to start; in fault runs shortened by the time scale. */
  readonly everyMs: number;
}

export const TASK = 'arkyra:task';

/**
 * A provider whose `execute` runs at an interval: on the leader alone, never twice at once, errors logged
 * and counted. It runs for the first time as soon as its replica leads. Only calls a use case or adds a job.
 */
export const Task =
  (options: TaskOptions) =>
  (target: new (...dependencies: never[]) => ScheduledTask): void => {
    SetMetadata(TASK, options)(target);
    Injectable()(target);
  };
