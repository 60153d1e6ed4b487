import type { Config } from '@arkyra/config';
import { PlatformModule } from '@arkyra/config/platform';
import { Metrics, NestLogger, TelemetryModule, createLogger } from '@arkyra/telemetry';
import type { INestApplicationContext, ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { WorkersModule } from './workers.module.ts';

type Modules = NonNullable<ModuleMetadata['imports']>;

class RootModule {}

/** Collects what this worker shall run, then starts it: `createApplication(config).start()`. */
class ApplicationBuilder {
  readonly #config: Config;
  #modules: Modules = [WorkersModule];

  constructor(config: Config) {
    this.#config = config;
  }

  /** Instead of the WorkersModule: for tests. */
  withOnly(...modules: Modules): this {
    this.#modules = modules;
    return this;
  }

  async start(): Promise<INestApplicationContext> {
    const logger = createLogger({ service: 'workers', level: this.#config.env.LOG_LEVEL });
    const imports = [PlatformModule.with(this.#config), TelemetryModule.with(logger, new Metrics('workers')), ...this.#modules];
    return NestFactory.createApplicationContext({ module: RootModule, imports }, { logger: new NestLogger(logger), abortOnError: false });
  }
}

export function createApplication(config: Config): ApplicationBuilder {
  return new ApplicationBuilder(config);
}
