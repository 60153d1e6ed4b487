export { logContext, withLogContext, type LogContext } from './log-context.ts';
export { createLogger, type Logger, type LoggerOptions } from './logger.ts';
export { Metrics } from './metrics.ts';
export { NestLogger } from './nest-logger.ts';
export { redact, redactField } from './redact.ts';
export { AppLogger, TelemetryModule } from './telemetry.module.ts';
