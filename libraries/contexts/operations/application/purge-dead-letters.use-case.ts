import type { Clock } from '@arkyra/kernel';
import { keepDeadMs, keepSettledMs } from '../domain/index.ts';
import type { DeadLetters } from './dead-letters.store.ts';

export class PurgeDeadLetters {
  readonly #letters: DeadLetters;
  readonly #clock: Clock;

  constructor(letters: DeadLetters, clock: Clock) {
    this.#letters = letters;
    this.#clock = clock;
  }

  /** Returns how many were removed. */
  execute(): Promise<number> {
    const now = this.#clock.now().getTime();
    return this.#letters.purge(new Date(now - keepSettledMs), new Date(now - keepDeadMs));
  }
}
