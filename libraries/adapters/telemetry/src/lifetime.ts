import type { Logger } from './logger.ts';

export interface Lifetime {
  readonly logger: Logger;
  /** Ends everything in order. */
  readonly close: () => Promise<void>;
  /** Milliseconds after which the process ends even if `close` has not. */
  readonly deadlineMs?: number;
}

/** Ends the process in order on SIGTERM, SIGINT or when something threw where nobody could catch it. */
export function endInOrder({ logger, close, deadlineMs = 15_000 }: Lifetime): void {
  let ending = false;
  const end = async (code: number): Promise<void> => {
    if (ending) return;
    ending = true;
    setTimeout(() => {
      logger.error('Ending took too long and is cut short');
      process.exit(1);
    }, deadlineMs).unref();
    try {
      await close();
      process.exit(code);
    } catch (error) {
      logger.error('Ending failed', { error });
      process.exit(1);
    }
  };
  process.on('SIGTERM', () => void end(0));
  process.on('SIGINT', () => void end(0));
  process.on('uncaughtException', (error) => {
    logger.error('Nobody caught this; the process ends', { error });
    void end(1);
  });
  process.on('unhandledRejection', (error) => logger.error('Nobody awaited this', { error }));
}
