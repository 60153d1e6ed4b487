import type { Logger } from '@arkyra/telemetry';
import { Runtime, makeTelemetryFilterString, type LogLevel } from '@temporalio/worker';

const levels: Readonly<Record<LogLevel, 'debug' | 'info' | 'warn' | 'error'>> = { TRACE: 'debug', DEBUG: 'debug', INFO: 'debug', WARN: 'warn', ERROR: 'error' };

/** Temporal's words go into our log; signals of the process are ours to handle. Once per process. */
export function installRuntime(logger: Logger): void {
  const log = (level: LogLevel, message: string, meta?: object) => void logger[levels[level]](message, meta);
  Runtime.install({
    shutdownSignals: [],
    logger: {
      log,
      trace: (message, meta) => log('TRACE', message, meta),
      debug: (message, meta) => log('DEBUG', message, meta),
      info: (message, meta) => log('INFO', message, meta),
      warn: (message, meta) => log('WARN', message, meta),
      error: (message, meta) => log('ERROR', message, meta),
    },
    telemetryOptions: { logging: { filter: makeTelemetryFilterString({ core: 'ERROR', other: 'ERROR' }) } },
  });
}
