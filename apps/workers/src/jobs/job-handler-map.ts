import type { JobHandlers } from '@arkyra/queue';

/** DI token of the one handler that each job has. */
export abstract class JobHandlerMap {
  abstract readonly handlers: JobHandlers;
}
