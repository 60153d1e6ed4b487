import type { Config } from '@arkyra/config';
import { PlatformModule } from '@arkyra/config/platform';
import type { INestApplicationContext, ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { createLogger } from './logger.ts';
import { Metrics } from './metrics.ts';
import { NestLogger } from './nest-logger.ts';
import { TelemetryModule } from './telemetry.module.ts';

type Modules = NonNullable<ModuleMetadata['imports']>;

class RootModule {}

/** Collects what a process without HTTP shall run, then starts it, with its settings, log and metrics. */
export class ServiceBuilder {
  readonly #service: string;
  readonly #config: Config;
  #modules: Modules;

  constructor(service: string, config: Config, modules: Modules) {
    this.#service = service;
    this.#config = config;
    this.#modules = modules;
  }

  /** Instead of all that the app runs: for tests. */
  withOnly(...modules: Modules): this {
    this.#modules = modules;
    return this;
  }

  async start(): Promise<INestApplicationContext> {
    const logger = createLogger({ service: this.#service, level: this.#config.env.LOG_LEVEL });
    const imports = [PlatformModule.with(this.#config), TelemetryModule.with(logger, new Metrics(this.#service)), ...this.#modules];
    return NestFactory.createApplicationContext({ module: RootModule, imports }, { logger: new NestLogger(logger), abortOnError: false });
  }
}
