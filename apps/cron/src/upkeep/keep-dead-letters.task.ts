import { DeadLetters, KeepDeadLetters } from '@arkyra/operations';
import { Metrics } from '@arkyra/telemetry';
import { Logger } from '@nestjs/common';
import { Task, type ScheduledTask } from '../tasks/task.decorator.ts';

/** Keeps the dead jobs that a worker left behind: it died first, or PostgreSQL was away. Counts all that are kept. */
@Task({ name: 'platform.keep-dead-letters', everyMs: 10_000 })
export class KeepDeadLettersTask implements ScheduledTask {
  readonly #logger = new Logger('DeadLetters');
  #dead = 0;
  #away = false;

  constructor(
    private readonly keep: KeepDeadLetters,
    private readonly letters: DeadLetters,
    private readonly metrics: Metrics,
  ) {}

  async execute(): Promise<void> {
    await this.#collect();
    const kinds = await this.letters.kinds();
    this.metrics.deadLetters.reset();
    for (const { queue, name, count } of kinds) this.metrics.deadLetters.set({ queue, job: name }, count);
    const dead = kinds.reduce((all, { count }) => all + count, 0);
    if (dead > this.#dead) this.#logger.warn(`${dead} jobs are dead, ${dead - this.#dead} more than before: see Settings, System`);
    this.#dead = dead;
  }

  /** Without Redis there is nothing to collect; the health watch tells of it. */
  async #collect(): Promise<void> {
    try {
      await this.keep.execute();
      this.#away = false;
    } catch (error) {
      if (!this.#away) this.#logger.warn('Dead jobs could not be kept yet', error);
      this.#away = true;
    }
  }
}
