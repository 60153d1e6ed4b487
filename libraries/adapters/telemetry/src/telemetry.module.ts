import { Config } from '@arkyra/config';
import type { DynamicModule } from '@nestjs/common';
import type winston from 'winston';
import { createLogger } from './logger.ts';
import { Metrics } from './metrics.ts';

/** DI token of the JSON logger. */
export abstract class AppLogger {
  abstract readonly winston: winston.Logger;
}

/** The process's one logger and one registry of metrics. */
export class TelemetryModule {
  static for(service: string, { env }: Config): DynamicModule {
    return {
      module: TelemetryModule,
      global: true,
      providers: [
        { provide: AppLogger, useFactory: (): AppLogger => ({ winston: createLogger({ service, level: env.LOG_LEVEL }) }) },
        { provide: Metrics, useFactory: () => new Metrics(service) },
      ],
      exports: [AppLogger, Metrics],
    };
  }
}
