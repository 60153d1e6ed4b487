import type { DeliveryOutcome } from '../ports/delivery.ledger.ts';
import type { SettleDeliveries } from './settle-deliveries.use-case.ts';

/** Looks after what this process has just sent, as soon as there is something to see; the sweep would come later. */
export class SettleSoon {
  readonly #settle: SettleDeliveries;
  readonly #onError: (error: unknown) => void;
  #timer: NodeJS.Timeout | undefined;
  #at = Infinity;

  constructor(settle: SettleDeliveries, onError: (error: unknown) => void) {
    this.#settle = settle;
    this.#onError = onError;
  }

  noted({ reconcileInMs, proofInMs }: DeliveryOutcome): void {
    const ms = reconcileInMs ?? proofInMs;
    if (ms === undefined) return;
    const at = performance.now() + ms;
    // One timer stands for all; those that come a little later go along.
    if (at >= this.#at - slack) return;
    clearTimeout(this.#timer);
    this.#at = at;
    this.#timer = setTimeout(() => {
      this.#at = Infinity;
      void this.#settle.execute().catch(this.#onError);
    }, ms + slack);
  }

  stop(): void {
    clearTimeout(this.#timer);
    this.#at = -Infinity;
  }
}

const slack = 30;
