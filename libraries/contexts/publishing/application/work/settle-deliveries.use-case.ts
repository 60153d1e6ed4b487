import type { DeliveryLedger } from '../ports/delivery.ledger.ts';
import type { DeliverySweeps } from '../ports/delivery.sweeps.ts';
import type { PublishingWatch } from '../ports/publishing-watch.ts';
import type { WakeUps } from '../ports/wake-ups.ts';
import { Backlog } from './backlog.ts';
import type { ProveDelivery } from './prove-delivery.use-case.ts';
import type { ReconcileDelivery } from './reconcile-delivery.use-case.ts';

const atOnce = 10;
const proofsAtOnce = 50;

/** What comes after sending: claims of lost workers, deliveries of unknown fate, proofs. Runs once at a time per process. */
export class SettleDeliveries {
  readonly #ledger: DeliveryLedger;
  readonly #sweeps: DeliverySweeps;
  readonly #reconcile: ReconcileDelivery;
  readonly #prove: ProveDelivery;
  readonly #wakeUps: WakeUps;
  readonly #watch: PublishingWatch;
  readonly #backlog: Backlog;
  #running: Promise<number | null> | undefined;
  #again = false;

  constructor(ledger: DeliveryLedger, sweeps: DeliverySweeps, reconcile: ReconcileDelivery, prove: ProveDelivery, wakeUps: WakeUps, watch: PublishingWatch, backlog = new Backlog()) {
    this.#ledger = ledger;
    this.#sweeps = sweeps;
    this.#reconcile = reconcile;
    this.#prove = prove;
    this.#wakeUps = wakeUps;
    this.#watch = watch;
    this.#backlog = backlog;
  }

  /** Milliseconds until it is worth while to look again, as far as this run knows. */
  execute(): Promise<number | null> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #run(): Promise<number | null> {
    const next: number[] = [];
    while (this.#again) {
      this.#again = false;
      const lost = await this.#sweeps.expireLeases([]);
      if (lost.scheduled > 0) await this.#wakeUps.now();
      next.push(...(await this.#reconcileAll()));
      await this.#proveAll();
    }
    return next.length > 0 ? Math.min(...next) : null;
  }

  /** When the network is to be asked again about those that stay unknown. */
  async #reconcileAll(): Promise<number[]> {
    const next: number[] = [];
    for (let full = true; full; ) {
      const batch = await this.#ledger.claimUnknown(atOnce);
      full = batch.length === atOnce;
      const outcomes = await Promise.all(batch.map((one) => this.#reconcile.execute(one).catch((error: unknown) => this.#failed(one.delivery.id, error))));
      if (outcomes.some((outcome) => outcome?.state === 'scheduled')) await this.#wakeUps.now();
      next.push(...outcomes.flatMap((outcome) => outcome?.reconcileInMs ?? []));
      if (batch.length > 0) this.#wakeUps.outbox();
    }
    return next;
  }

  async #proveAll(): Promise<void> {
    // Proofs come after what is due; the sweep asks for them again.
    for (let full = true; full && !this.#backlog.waiting; ) {
      const batch = await this.#ledger.claimUnproved(proofsAtOnce);
      full = batch.length === proofsAtOnce;
      await Promise.all(batch.map((one) => this.#prove.execute(one).catch((error: unknown) => this.#failed(one.id, error))));
      if (batch.length > 0) this.#wakeUps.outbox();
    }
  }

  #failed(deliveryId: string, error: unknown): null {
    this.#watch.warn('A delivery could not be settled; it is tried again', { deliveryId, error: String(error) });
    return null;
  }
}
