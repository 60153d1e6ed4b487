import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '@arkyra/config';
import { PlatformModule } from '@arkyra/config/platform';
import type { INestApplicationContext, ModuleMetadata } from '@nestjs/common';
import { ModulesContainer, NestFactory } from '@nestjs/core';
import { callAppShutdownHook, callBeforeAppShutdownHook, callModuleDestroyHook } from '@nestjs/core/hooks/index.js';
import { createLogger } from './logger.ts';
import { Metrics } from './metrics.ts';
import { NestLogger } from './nest-logger.ts';
import { TelemetryModule } from './telemetry.module.ts';

type Modules = NonNullable<ModuleMetadata['imports']>;

class RootModule {}

/** Milliseconds after which a start that failed says so, whatever still hangs. */
const mostToEnd = 5_000;

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

  /** Throws what kept it from starting, once everything that had begun has ended. */
  async start(): Promise<INestApplicationContext> {
    const logger = createLogger({ service: this.#service, level: this.#config.env.LOG_LEVEL });
    const imports = [PlatformModule.with(this.#config), TelemetryModule.with(logger, new Metrics(this.#service)), ...this.#modules];
    let begun: ModulesContainer | undefined;
    const seen = { provide: 'modules that have begun', useFactory: (modules: ModulesContainer) => (begun = modules), inject: [ModulesContainer] };
    try {
      return await NestFactory.createApplicationContext({ module: RootModule, imports, providers: [seen] }, { logger: new NestLogger(logger), abortOnError: false });
    } catch (error) {
      if (begun) await Promise.race([endAll(begun), wait(mostToEnd, undefined, { ref: false })]);
      throw error;
    }
  }
}

/** What `close()` does: Nest keeps the application for itself when it does not start. */
async function endAll(modules: ModulesContainer): Promise<void> {
  const last = [...modules.values()].toReversed();
  for (const hook of [callModuleDestroyHook, callBeforeAppShutdownHook, callAppShutdownHook]) for (const module of last) await hook(module).catch(() => {});
}
