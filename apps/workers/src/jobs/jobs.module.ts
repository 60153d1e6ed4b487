import { Config } from '@arkyra/config';
import { JobRunner } from '@arkyra/queue';
import { AppLogger, Metrics } from '@arkyra/telemetry';
import { Module, type BeforeApplicationShutdown, type DynamicModule, type ModuleMetadata, type OnApplicationBootstrap } from '@nestjs/common';
import { JobHandlerMap } from './job-handler-map.ts';
import { TelemetryJobObserver } from './telemetry-job-observer.ts';

/** Runs the jobs once everything is ready; at the end it claims nothing new and lets jobs in flight finish. */
@Module({})
export class JobsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #runner: JobRunner;

  constructor(config: Config, map: JobHandlerMap, logger: AppLogger, metrics: Metrics) {
    this.#runner = new JobRunner({
      redisUrl: config.env.REDIS_URL,
      prefix: config.env.REDIS_PREFIX,
      handlers: map.handlers,
      observer: new TelemetryJobObserver(logger.winston, metrics),
    });
  }

  /** `imports` provide `JobHandlerMap`. */
  static with(imports: NonNullable<ModuleMetadata['imports']>): DynamicModule {
    return { module: JobsModule, imports };
  }

  /** Waits for Redis; ends the start when Redis may evict jobs. */
  onApplicationBootstrap(): Promise<void> {
    return this.#runner.start();
  }

  beforeApplicationShutdown(): Promise<void> {
    return this.#runner.stop();
  }
}
