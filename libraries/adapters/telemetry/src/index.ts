export { ComponentCheck, type CheckOptions } from './component-check.ts';
export { logContext, withLogContext, type LogContext } from './log-context.ts';
export { endInOrder, type Lifetime } from './lifetime.ts';
export { createLogger, type Logger, type LoggerOptions } from './logger.ts';
export { Metrics } from './metrics.ts';
export { startMetricsServer, type MetricsServer } from './metrics-server.ts';
export { NestLogger } from './nest-logger.ts';
export { redact, redactField } from './redact.ts';
export { AppLogger, TelemetryModule } from './telemetry.module.ts';
