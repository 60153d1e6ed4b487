import { AsyncLocalStorage } from 'node:async_hooks';

/** What each log line of one request or job carries. */
export interface LogContext {
  requestId?: string;
  workspaceId?: string;
  actor?: string;
  job?: string;
  /** Where the request comes from: for the audit log, on no line. */
  ip?: string;
}

const storage = new AsyncLocalStorage<LogContext>();

/** Runs `work` so that every line logged within it, awaited calls included, carries `context`. */
export function withLogContext<T>(context: LogContext, work: () => T): T {
  return storage.run(context, work);
}

/** The context in force; may be added to while the request goes on. */
export function logContext(): LogContext | undefined {
  return storage.getStore();
}
