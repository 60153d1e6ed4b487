import type { DeliveryOutcome } from '../ports/delivery.ledger.ts';
import type { Monotonic } from '../ports/monotonic.ts';
import type { SettleDeliveries } from './settle-deliveries.use-case.ts';

/** Milliseconds: moments that lie closer together are one. Nobody waits for a proof. */
const grain = { reading: 100, proof: 500 };

/** Looks after what this process has just sent, as soon as there is something to see; the sweep would come later. */
export class SettleSoon {
  readonly #settle: SettleDeliveries;
  readonly #clock: Monotonic;
  readonly #onError: (error: unknown) => void;
  readonly #moments = new Set<number>();
  #timer: NodeJS.Timeout | undefined;
  #stopped = false;

  constructor(settle: SettleDeliveries, clock: Monotonic, onError: (error: unknown) => void) {
    this.#settle = settle;
    this.#clock = clock;
    this.#onError = onError;
  }

  noted({ reconcileInMs, proofInMs }: DeliveryOutcome): void {
    if (reconcileInMs !== undefined) this.#in(reconcileInMs, grain.reading);
    else if (proofInMs !== undefined) this.#in(proofInMs, grain.proof);
  }

  stop(): void {
    this.#stopped = true;
    clearTimeout(this.#timer);
  }

  #in(ms: number, within: number): void {
    this.#moments.add(Math.ceil((this.#clock.ms() + ms) / within) * within);
    this.#arm();
  }

  #arm(): void {
    clearTimeout(this.#timer);
    if (this.#stopped || this.#moments.size === 0) return;
    this.#timer = setTimeout(() => void this.#run(), Math.max(0, Math.min(...this.#moments) - this.#clock.ms()));
  }

  async #run(): Promise<void> {
    const now = this.#clock.ms();
    for (const moment of this.#moments) if (moment <= now + 1) this.#moments.delete(moment);
    try {
      const next = await this.#settle.execute();
      if (next !== null) this.#in(next, grain.reading);
    } catch (error) {
      this.#onError(error);
    }
    this.#arm();
  }
}
