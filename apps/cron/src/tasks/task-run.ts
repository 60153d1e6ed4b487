import { withLogContext, type Metrics } from '@arkyra/telemetry';
import { Logger } from '@nestjs/common';
import type { ScheduledTask, TaskOptions } from './task.decorator.ts';

const longMs = 60_000;

/** One task and its present run. */
export class TaskRun {
  readonly name: string;
  readonly #task: ScheduledTask;
  readonly #everyMs: number;
  readonly #metrics: Metrics;
  readonly #logger = new Logger('Task');
  #running: Promise<void> | undefined;
  #startedAt = 0;
  #saidLong = false;

  constructor(task: ScheduledTask, { name, everyMs }: TaskOptions, metrics: Metrics) {
    this.name = name;
    this.#task = task;
    this.#everyMs = everyMs;
    this.#metrics = metrics;
  }

  /** Undefined between two runs. */
  get running(): Promise<void> | undefined {
    return this.#running;
  }

  /** Runs it unless the last run still goes on. Never rejects. */
  start(signal: AbortSignal): void {
    if (this.#running) return this.#remarkLongRun();
    this.#startedAt = performance.now();
    this.#saidLong = false;
    this.#running = withLogContext({ job: this.name }, () => this.#run(signal)).finally(() => (this.#running = undefined));
  }

  async #run(signal: AbortSignal): Promise<void> {
    const outcome = await this.#task.execute({ signal }).then(
      () => 'done',
      (error: unknown) => {
        this.#logger.error(`${this.name} failed`, error);
        return 'failed';
      },
    );
    this.#metrics.tasks.observe({ task: this.name, outcome }, (performance.now() - this.#startedAt) / 1000);
  }

  #remarkLongRun(): void {
    const ms = performance.now() - this.#startedAt;
    if (this.#saidLong || ms < Math.max(longMs, this.#everyMs * 3)) return;
    this.#saidLong = true;
    this.#logger.warn(`${this.name} has been running for ${Math.round(ms / 1000)} s`);
  }
}
