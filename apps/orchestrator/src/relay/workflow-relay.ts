import { setTimeout as wait } from 'node:timers/promises';
import { RelayWorkflowMessages } from '@arkyra/approvals';
import { Config } from '@arkyra/config';
import { AppLogger } from '@arkyra/telemetry';
import { Injectable, type BeforeApplicationShutdown, type OnApplicationBootstrap } from '@nestjs/common';

const pauseMs = 500;

/** Looks twice a second whether a workflow is to be told something: a person's word should not wait for a sweep. */
@Injectable()
export class WorkflowRelay implements OnApplicationBootstrap, BeforeApplicationShutdown {
  readonly #ending = new AbortController();
  #running: Promise<void> | undefined;

  constructor(
    private readonly config: Config,
    private readonly relay: RelayWorkflowMessages,
    private readonly logger: AppLogger,
  ) {}

  onApplicationBootstrap(): void {
    if (this.config.env.TEMPORAL_ADDRESS) this.#running = this.#run();
  }

  async beforeApplicationShutdown(): Promise<void> {
    this.#ending.abort();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#ending;
    for (let troubles = 0, isRepaired = false; !signal.aborted; ) {
      try {
        if (!isRepaired) await this.relay.repair();
        isRepaired = true;
        await this.relay.execute();
        troubles = 0;
      } catch (error) {
        // Said once; the messages wait in PostgreSQL.
        if (troubles++ === 0) this.logger.winston.warn('Workflows cannot be told anything right now; it is tried until they can', { error: String(error) });
      }
      await wait(Math.min(pauseMs * 2 ** troubles, 5000), undefined, { signal }).catch(() => {});
    }
  }
}
