import { setTimeout as wait } from 'node:timers/promises';
import type { Config } from '@arkyra/config';
import type { Logger } from '@arkyra/telemetry';
import type { WorkflowClient } from '@arkyra/workflow-client';
import { NativeConnection, Worker, type WorkerOptions } from '@temporalio/worker';

export interface WorkerPart {
  readonly taskQueue: string;
  readonly activities: object;
  readonly workflows: Pick<WorkerOptions, 'workflowBundle' | 'workflowsPath'>;
}

const longestPause = 10_000;

/** Runs one task queue for as long as this process lives, however often Temporal goes. */
export class TemporalWorker {
  readonly #config: Config;
  readonly #client: WorkflowClient;
  readonly #part: WorkerPart;
  readonly #logger: Logger;
  readonly #ending = new AbortController();
  #worker: Worker | undefined;
  #running: Promise<void> | undefined;

  constructor(config: Config, client: WorkflowClient, part: WorkerPart, logger: Logger) {
    this.#config = config;
    this.#client = client;
    this.#part = part;
    this.#logger = logger;
  }

  /** Returns at once. */
  start(): void {
    this.#running ??= this.#run();
  }

  /** Lets activities that run finish. */
  async stop(): Promise<void> {
    this.#ending.abort();
    if (this.#worker?.getState() === 'RUNNING') this.#worker.shutdown();
    await this.#running;
  }

  async #run(): Promise<void> {
    const { signal } = this.#ending;
    for (let pause = 500, isSaid = false; !signal.aborted; pause = Math.min(pause * 2, longestPause)) {
      try {
        await this.#serve(() => {
          pause = 500;
          isSaid = false;
        });
      } catch (error) {
        if (!isSaid) this.#logger.warn(`Temporal is away (${this.#part.taskQueue}); it is tried until it is back`, { error: String(error) });
        isSaid = true;
      }
      if (!signal.aborted) await wait(pause, undefined, { signal }).catch(() => {});
    }
  }

  async #serve(running: () => void): Promise<void> {
    const { TEMPORAL_ADDRESS: address, TEMPORAL_NAMESPACE: namespace, TEMPORAL_TLS: tls } = this.#config.env;
    await this.#client.prepare();
    const connection = await NativeConnection.connect({ address, tls });
    try {
      const { taskQueue, activities, workflows } = this.#part;
      this.#worker = await Worker.create({
        ...workflows,
        connection,
        namespace,
        taskQueue,
        activities,
        // Small on purpose: waiting costs nothing here, and a workflow that was put away is read again from its history.
        reuseV8Context: true,
        workflowThreadPoolSize: 1,
        maxCachedWorkflows: 100,
        maxConcurrentActivityTaskExecutions: 20,
        maxConcurrentWorkflowTaskExecutions: 20,
        maxConcurrentActivityTaskPolls: 2,
        maxConcurrentWorkflowTaskPolls: 2,
        shutdownGraceTime: '10s',
      });
      if (this.#ending.signal.aborted) return;
      this.#logger.info(`Serving workflows (${taskQueue})`);
      running();
      await this.#worker.run();
    } finally {
      this.#worker = undefined;
      await connection.close().catch(() => {});
    }
  }
}
