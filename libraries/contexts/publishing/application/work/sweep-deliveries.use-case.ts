import type { PublishingTimes } from '../../domain/index.ts';
import { heldForState } from '../hold-words.ts';
import type { DeliverySweeps } from '../ports/delivery.sweeps.ts';
import type { WakeUps } from '../ports/wake-ups.ts';
import type { WorkerLives } from '../ports/worker-lives.ts';

/** Seconds of wake-ups that every sweep lays anew; the rest of the horizon is laid once in a while. */
const near = 15_000;
const wholeEvery = 15;

/**
 * Cron's look over all deliveries: repairs what was left behind and wakes workers for what is due or soon will be, so
 * that a lost Redis costs seconds. Each run is whole in itself.
 */
export class SweepDeliveries {
  readonly #sweeps: DeliverySweeps;
  readonly #wakeUps: WakeUps;
  readonly #lives: WorkerLives;
  readonly #times: PublishingTimes;
  #runs = 0;

  constructor(sweeps: DeliverySweeps, wakeUps: WakeUps, lives: WorkerLives, times: PublishingTimes) {
    this.#sweeps = sweeps;
    this.#wakeUps = wakeUps;
    this.#lives = lives;
    this.#times = times;
  }

  async execute(): Promise<void> {
    await this.#takeFromTheDead();
    await this.#sweeps.applyMissedWindows();
    await this.#sweeps.delayPaused();
    await this.#sweeps.holdUnapproved();
    for (const channelId of await this.#sweeps.channelsOutOfLine()) await this.#sweeps.syncChannel(channelId, heldForState());
    const isWhole = this.#runs++ % wholeEvery === 0;
    const plan = await this.#sweeps.wakePlan(isWhole ? this.#times.horizon : near);
    if (plan.due) await this.#wakeUps.now();
    if (plan.reconcile || plan.proof) await this.#wakeUps.reconcile();
    await this.#wakeUps.at(plan.buckets, plan.nowMs);
    this.#wakeUps.outbox();
  }

  /** What a worker held that is known to be gone goes on at once; its neighbours need not wait for the end of its claims. */
  async #takeFromTheDead(): Promise<void> {
    const gone: string[] = [];
    for (const worker of await this.#sweeps.claimHolders()) if (await this.#lives.isGone(worker)) gone.push(worker);
    if (gone.length > 0) await this.#sweeps.expireLeases(gone);
  }
}
