import type { PublishingTimes } from '../../domain/index.ts';
import type { ClaimedBatch, ClaimedDelivery, DeliveryLedger, DeliveryOutcome } from '../ports/delivery.ledger.ts';
import type { Monotonic } from '../ports/monotonic.ts';
import type { PublishingWatch } from '../ports/publishing-watch.ts';
import type { WakeUps } from '../ports/wake-ups.ts';
import { Alarm } from './alarm.ts';
import { Backlog } from './backlog.ts';
import type { LeaseKeeper } from './lease-keeper.ts';
import type { PublishDelivery } from './publish-delivery.use-case.ts';
import { SuspectTurns } from './suspect-turns.ts';

/** Milliseconds. */
const lookAhead = 1_500;
const shortest = 4;
const blockedWait = 50;
const deepEvery = { least: 250, most: 1_000 };
const recruitEvery = 100;
const afterError = 500;
const deep = 100_000;
/** Looked at per delivery that is wanted, in between: enough for another worker to have taken some. */
const shallow = 4;
/** A look over everything that is due takes at most this share of the time. */
const deepShare = 0.1;
/** While more is due than fits, room is filled in pieces of at least this share of it: a claim costs the same for one as for many. */
const piece = 0.25;
/** Deliveries that lost their worker once and are tried together. */
const fewSuspects = 5;

export interface DispatcherOptions {
  /** Deliveries that this process holds at once: more than it sends at once, since some always wait for the database. */
  readonly concurrency: number;
  /** Told of every recorded outcome. */
  readonly onOutcome?: (outcome: DeliveryOutcome) => void;
  readonly backlog?: Backlog;
}

/**
 * One per worker process: once woken it claims what is due, in batches as it has room, and looks a second ahead, so
 * that each delivery starts within milliseconds of its time; the database's clock says when that is.
 */
export class DueDispatcher {
  readonly #ledger: DeliveryLedger;
  readonly #leases: LeaseKeeper;
  readonly #publish: PublishDelivery;
  readonly #wakeUps: WakeUps;
  readonly #clock: Monotonic;
  readonly #watch: PublishingWatch;
  readonly #times: PublishingTimes;
  readonly #options: DispatcherOptions;
  readonly #backlog: Backlog;
  readonly #alarm = new Alarm();
  readonly #suspects = new SuspectTurns();
  readonly #inFlight = new Set<Promise<void>>();
  #until = 0;
  #deepAgainAt = 0;
  #recruitedAt = 0;
  #running: Promise<void> | undefined;
  #stopping = false;

  constructor(ledger: DeliveryLedger, leases: LeaseKeeper, publish: PublishDelivery, wakeUps: WakeUps, clock: Monotonic, watch: PublishingWatch, times: PublishingTimes, options: DispatcherOptions) {
    this.#ledger = ledger;
    this.#leases = leases;
    this.#publish = publish;
    this.#wakeUps = wakeUps;
    this.#clock = clock;
    this.#watch = watch;
    this.#times = times;
    this.#options = options;
    this.#backlog = options.backlog ?? new Backlog();
  }

  get inFlight(): number {
    return this.#inFlight.size;
  }

  /** Looks for due deliveries now and for the coming second. Returns at once. */
  wake(): void {
    if (this.#stopping) return;
    this.#until = this.#clock.ms() + lookAhead;
    this.#alarm.ring();
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
  }

  /** Claims nothing more, and resolves when all that is on its way has ended. */
  async stop(): Promise<void> {
    this.#stopping = true;
    this.#alarm.ring();
    await this.#running;
    await Promise.all(this.#inFlight);
  }

  /** Resolves when nothing is looked for or on its way. */
  async idle(): Promise<void> {
    while (this.#running || this.#inFlight.size > 0) {
      await this.#running;
      await Promise.all(this.#inFlight);
    }
  }

  async #run(): Promise<void> {
    while (!this.#stopping) {
      const room = this.#options.concurrency - this.#inFlight.size;
      if (this.#suspects.isDue(this.#clock.ms()) && this.#inFlight.size === 0) {
        await this.#claimSuspects();
        continue;
      }
      const least = this.#backlog.waiting ? Math.ceil(this.#options.concurrency * piece) : 1;
      if (room < least || !this.#suspects.admitsOthers(this.#clock.ms(), this.#inFlight.size)) {
        await this.#alarm.wait(this.#times.lease);
        continue;
      }
      const batch = await this.#claim(room);
      const pause = batch === null ? this.#pauseAfterError() : this.#pauseAfter(batch, room);
      if (pause === null) return;
      if (pause > 0) await this.#alarm.wait(pause);
    }
  }

  async #claim(room: number): Promise<ClaimedBatch | null> {
    const asked = this.#clock.ms();
    const isDeep = asked >= this.#deepAgainAt;
    const lookAheadMs = Math.max(0, Math.round(this.#until - asked));
    try {
      const batch = await this.#ledger.claim({ wanted: room, depth: isDeep ? deep : room * shallow, lookAheadMs });
      const now = this.#clock.ms();
      if (isDeep) this.#deepAgainAt = now + Math.min(deepEvery.most, Math.max(deepEvery.least, (now - asked) / deepShare));
      this.#backlog.waiting = batch.waiting && batch.claimed.length === room;
      for (const delivery of batch.claimed) this.#start(delivery, asked);
      this.#suspects.seen(batch.suspects, batch.claimed.length, this.#clock.ms());
      return batch;
    } catch (error) {
      this.#backlog.waiting = false;
      this.#watch.warn('Due deliveries could not be claimed', { error: String(error) });
      return null;
    }
  }

  /** Those that lost a worker once a few at a time, and by itself each that did again. */
  async #claimSuspects(): Promise<void> {
    const asked = this.#clock.ms();
    try {
      const few = await this.#ledger.claim({ wanted: fewSuspects, depth: fewSuspects, lookAheadMs: 0, suspects: 'once' });
      const { claimed } = few.claimed.length > 0 ? few : await this.#ledger.claim({ wanted: 1, depth: 1, lookAheadMs: 0, suspects: 'often' });
      this.#suspects.taken(claimed.length, this.#clock.ms());
      for (const delivery of claimed) this.#start(delivery, asked);
    } catch (error) {
      this.#suspects.taken(0, this.#clock.ms());
      this.#watch.warn('Due deliveries could not be claimed', { error: String(error) });
    }
  }

  /** Milliseconds until the next claim, 0 = at once, null = nothing more to look for. */
  #pauseAfter({ claimed, waiting, nextMs }: ClaimedBatch, room: number): number | null {
    const now = this.#clock.ms();
    if (this.#suspects.isDue(now)) return 0;
    if (waiting && claimed.length === room) {
      this.#recruit(now);
      return 0;
    }
    // What waits is blocked by an order or a pause, or just being claimed by another worker.
    if (waiting && (claimed.length > 0 || this.#inFlight.size > 0 || now < this.#until)) return blockedWait;
    if (now >= this.#until) return null;
    const rest = this.#until - now;
    return Math.max(shortest, nextMs === null ? rest : Math.min(nextMs, rest));
  }

  /** The sweep wakes again when the database is back. */
  #pauseAfterError(): number | null {
    return this.#clock.ms() < this.#until ? afterError : null;
  }

  #recruit(now: number): void {
    if (now - this.#recruitedAt < recruitEvery) return;
    this.#recruitedAt = now;
    void this.#wakeUps.now();
  }

  #start(delivery: ClaimedDelivery, asked: number): void {
    this.#watch.claimed(delivery.lateMs);
    const lease = this.#leases.take(delivery.id, delivery.fence, asked);
    const work = this.#publish.execute(delivery, lease).then((outcome) => {
      this.#leases.release(lease);
      this.#inFlight.delete(work);
      this.#alarm.ring();
      this.#wakeUps.outbox();
      if (outcome) this.#options.onOutcome?.(outcome);
    });
    this.#inFlight.add(work);
  }
}
