import { Config } from '@arkyra/config';
import { KeepDeadLetters } from '@arkyra/operations';
import { JobRunner } from '@arkyra/queue';
import { AppLogger, Metrics } from '@arkyra/telemetry';
import { Module, type BeforeApplicationShutdown, type DynamicModule, type ModuleMetadata, type OnApplicationBootstrap } from '@nestjs/common';
import { DeadJobKeeper } from './dead-job-keeper.ts';
import { JobHandlerMap } from './job-handler-map.ts';
import { TelemetryJobObserver } from './telemetry-job-observer.ts';

/** Runs the jobs once everything is ready; at the end it claims nothing new and lets jobs in flight finish. */
@Module({})
export class JobsModule implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #runner: JobRunner;
  readonly #keeper: DeadJobKeeper;

  constructor(config: Config, map: JobHandlerMap, keep: KeepDeadLetters, { winston }: AppLogger, metrics: Metrics) {
    this.#keeper = new DeadJobKeeper(keep, (error) => winston.warn('Dead jobs could not be kept yet', { error }));
    this.#runner = new JobRunner({
      redisUrl: config.env.REDIS_URL,
      prefix: config.env.REDIS_PREFIX,
      handlers: map.handlers,
      observer: new TelemetryJobObserver(winston, metrics),
      onDead: (queue) => this.#keeper.told(queue),
    });
  }

  /** `imports` provide `JobHandlerMap` and `KeepDeadLetters`. */
  static with(imports: NonNullable<ModuleMetadata['imports']>): DynamicModule {
    return { module: JobsModule, imports };
  }

  /** Waits for Redis; ends the start when Redis may evict jobs. */
  onApplicationBootstrap(): Promise<void> {
    return this.#runner.start();
  }

  async beforeApplicationShutdown(): Promise<void> {
    await this.#runner.stop();
    await this.#keeper.settled();
  }
}
