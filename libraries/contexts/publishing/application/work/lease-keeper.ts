import type { PublishingTimes } from '../../domain/index.ts';
import type { DeliveryLedger } from '../ports/delivery.ledger.ts';
import type { Monotonic } from '../ports/monotonic.ts';

/** One claim as its worker holds it. */
export class Lease {
  readonly deliveryId: string;
  readonly fence: number;
  readonly #ending = new AbortController();
  readonly #clock: Monotonic;
  #until: number;

  constructor(deliveryId: string, fence: number, until: number, clock: Monotonic) {
    this.deliveryId = deliveryId;
    this.fence = fence;
    this.#until = until;
    this.#clock = clock;
  }

  /** Aborts when the claim is lost. */
  get signal(): AbortSignal {
    return this.#ending.signal;
  }

  /** Whether the claim surely holds for `ms` more. */
  holdsFor(ms: number): boolean {
    return !this.#ending.signal.aborted && this.#until - this.#clock.ms() >= ms;
  }

  extend(until: number): void {
    this.#until = until;
  }

  lose(): void {
    this.#ending.abort(new Error('The claim on this delivery is lost.'));
  }
}

/** The claims of this process and their heartbeat, timed on the monotonic clock from before each request. */
export class LeaseKeeper {
  readonly #ledger: DeliveryLedger;
  readonly #clock: Monotonic;
  readonly #times: PublishingTimes;
  readonly #leases = new Map<string, Lease>();
  #timer: NodeJS.Timeout | undefined;
  #renewing: Promise<void> | undefined;

  constructor(ledger: DeliveryLedger, clock: Monotonic, times: PublishingTimes) {
    this.#ledger = ledger;
    this.#clock = clock;
    this.#times = times;
  }

  /** `asked`: the monotonic time before the claim was asked for. */
  take(deliveryId: string, fence: number, asked: number): Lease {
    const lease = new Lease(deliveryId, fence, asked + this.#times.lease, this.#clock);
    this.#leases.set(deliveryId, lease);
    this.#timer ??= setInterval(() => void this.renew(), this.#times.heartbeat);
    return lease;
  }

  release(lease: Lease): void {
    if (this.#leases.get(lease.deliveryId) === lease) this.#leases.delete(lease.deliveryId);
    if (this.#leases.size > 0) return;
    clearInterval(this.#timer);
    this.#timer = undefined;
  }

  /** Renews all claims. A database that does not answer leaves them to run out: never throws. */
  renew(): Promise<void> {
    this.#renewing ??= this.#renew().finally(() => (this.#renewing = undefined));
    return this.#renewing;
  }

  async #renew(): Promise<void> {
    const asked = this.#clock.ms();
    const leases = [...this.#leases.values()];
    const kept = await this.#ledger.renew(leases).catch(() => null);
    if (!kept) return;
    const still = new Set(kept);
    for (const lease of leases) {
      if (still.has(lease.deliveryId)) lease.extend(asked + this.#times.lease);
      else lease.lose();
    }
  }
}
