import type { Clock } from '@arkyra/kernel';
import { monthsAhead } from '../domain/months.ts';
import type { SealStore } from './ports/seal.store.ts';

const ahead = 3;

/** Makes the partitions of the coming months. */
export class PrepareMonths {
  readonly #store: SealStore;
  readonly #clock: Clock;

  constructor(store: SealStore, clock: Clock) {
    this.#store = store;
    this.#clock = clock;
  }

  execute(): Promise<number> {
    return this.#store.addMonths(monthsAhead(this.#clock.now(), ahead));
  }
}
