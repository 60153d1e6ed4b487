import type { Config } from '@arkyra/config';
import { PlatformModule } from '@arkyra/config/platform';
import { Metrics, NestLogger, TelemetryModule, createLogger } from '@arkyra/telemetry';
import type { INestApplicationContext, ModuleMetadata } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { OrchestratorModule } from './orchestrator.module.ts';

type Modules = NonNullable<ModuleMetadata['imports']>;

class RootModule {}

/** Collects what this orchestrator shall run, then starts it: `createApplication(config).start()`. */
class ApplicationBuilder {
  readonly #config: Config;
  #modules: Modules = [OrchestratorModule];

  constructor(config: Config) {
    this.#config = config;
  }

  /** Instead of the OrchestratorModule: for tests. */
  withOnly(...modules: Modules): this {
    this.#modules = modules;
    return this;
  }

  async start(): Promise<INestApplicationContext> {
    const logger = createLogger({ service: 'orchestrator', level: this.#config.env.LOG_LEVEL });
    const imports = [PlatformModule.with(this.#config), TelemetryModule.with(logger, new Metrics('orchestrator')), ...this.#modules];
    return NestFactory.createApplicationContext({ module: RootModule, imports }, { logger: new NestLogger(logger), abortOnError: false });
  }
}

export function createApplication(config: Config): ApplicationBuilder {
  return new ApplicationBuilder(config);
}
