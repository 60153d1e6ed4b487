import winston from 'winston';
import { logContext } from './log-context.ts';
import { redactField } from './redact.ts';

export type Logger = winston.Logger;

export interface LoggerOptions {
  /** Name of the app, on every line. */
  readonly service: string;
  readonly level: 'error' | 'warn' | 'info' | 'debug';
  /** Where lines go; the console unless told. */
  readonly transport?: winston.transport;
}

const withContext = winston.format((entry) => Object.assign(entry, { ...logContext(), ip: entry['ip'] }));

// Symbol keys carry winston's own state and must stay on the object.
const withoutSecrets = winston.format((entry) => {
  for (const [name, value] of Object.entries(entry)) entry[name] = redactField(name, value);
  return entry;
});

/** One JSON object per line: time, level, message, service, and the request or job it belongs to. */
export function createLogger({ service, level, transport = new winston.transports.Console() }: LoggerOptions): Logger {
  return winston.createLogger({
    level,
    defaultMeta: { service },
    format: winston.format.combine(withContext(), withoutSecrets(), winston.format.timestamp(), winston.format.json()),
    transports: [transport],
  });
}
