import type { JobQueue } from '@arkyra/queue';
import { WakeUps } from '../application/index.ts';

/** Milliseconds that pokes for the outbox are gathered: what follows from a person's act should not wait long. */
const gathered = 25;

/**
 * Wake-ups as BullMQ jobs. A second's wake-up has that second as its id, so that it is there once however often it is
 * laid; those for "now" have ids of their own, since an id that is just being run would be ignored.
 */
export class QueueWakeUps extends WakeUps {
  readonly #queue: JobQueue;
  #isPoked = false;

  constructor(queue: JobQueue) {
    super();
    this.#queue = queue;
  }

  async at(buckets: readonly number[], nowMs: number): Promise<void> {
    if (buckets.length === 0) return;
    await this.#queue.addAll(
      'delivery.wake',
      buckets.map((bucket) => ({ payload: { bucket }, jobId: `wake-${bucket}`, delayMs: Math.max(0, bucket * 1000 - nowMs) })),
    );
  }

  async now(): Promise<void> {
    await this.#queue.add('delivery.wake', { bucket: 0 });
  }

  async reconcile(): Promise<void> {
    await this.#queue.add('delivery.reconcile', {});
  }

  outbox(): void {
    if (this.#isPoked) return;
    this.#isPoked = true;
    setTimeout(() => {
      this.#isPoked = false;
      void this.#queue.add('outbox.relay', {});
    }, gathered);
  }
}
