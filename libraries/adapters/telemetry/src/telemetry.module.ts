import type { DynamicModule } from '@nestjs/common';
import type { Logger } from './logger.ts';
import { Metrics } from './metrics.ts';

/** DI token of the process's JSON logger. */
export abstract class AppLogger {
  abstract readonly winston: Logger;
}

/** The process's one logger and one registry of metrics. */
export class TelemetryModule {
  static with(logger: Logger, metrics: Metrics): DynamicModule {
    return {
      module: TelemetryModule,
      global: true,
      providers: [
        { provide: AppLogger, useValue: { winston: logger } satisfies AppLogger },
        { provide: Metrics, useValue: metrics },
      ],
      exports: [AppLogger, Metrics],
    };
  }
}
