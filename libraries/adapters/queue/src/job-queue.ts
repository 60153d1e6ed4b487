import { jobs, queueDefinitions, queueNames, type JobMap, type JobName, type QueueName } from '@arkyra/contracts/jobs';
import type { Redis } from '@arkyra/redis';
import { Queue, type JobsOptions } from 'bullmq';
import { queuePrefix } from './queue-names.ts';

export interface AddOptions {
  /** Re-adding an id that waits, is delayed or failed is ignored silently: put the version into it. Neither `:` nor a bare integer. */
  readonly jobId?: string;
  /** Milliseconds until it may run. */
  readonly delayMs?: number;
}

export interface JobQueueOptions {
  /** Prefix of the installation's keys. */
  readonly prefix: string;
  /** Told the first of several failures in a row. */
  readonly onError: (error: Error) => void;
}

/** Dead jobs stay to be looked at, replayed or discarded. */
const keepFailed = { age: 14 * 24 * 3600, count: 10_000 };
const patienceMs = 2_000;

export type QueueDepths = Record<QueueName, { waiting: number; active: number; delayed: number; dead: number }>;

/**
 * Puts jobs into Redis. A job is a hint, PostgreSQL holds the truth: when Redis is away, adding gives
 * `false` instead of an error, and a sweep makes up for it.
 */
export class JobQueue {
  readonly #queues: Record<QueueName, Queue>;
  readonly #onError: (error: Error) => void;
  #failing = false;

  constructor(redis: Redis, { prefix, onError }: JobQueueOptions) {
    this.#onError = onError;
    // The connection is shared, and its owner tells when it is lost.
    const open = (name: QueueName) =>
      new Queue(name, { connection: redis, prefix: queuePrefix(prefix, name), skipMetasUpdate: true }).on('error', () => {});
    this.#queues = { publish: open('publish'), notification: open('notification'), media: open('media') };
  }

  add<N extends JobName>(name: N, payload: JobMap[N], options: AddOptions = {}): Promise<boolean> {
    return this.addAll(name, [{ payload, ...options }]);
  }

  /** All of them in one round trip. */
  async addAll<N extends JobName>(name: N, items: readonly ({ payload: JobMap[N] } & AddOptions)[]): Promise<boolean> {
    const { queue } = jobs[name];
    const bulk = items.map(({ payload, ...options }) => ({ name, data: payload, opts: jobOptions(queue, options) }));
    return this.#attempt(() => this.#queues[queue].addBulk(bulk));
  }

  /** How many jobs there are per queue and state. Throws when Redis is away. */
  async depths(): Promise<QueueDepths> {
    const counted = await Promise.all(
      queueNames.map(async (name) => {
        const counts = await withPatience(this.#queues[name].getJobCounts('wait', 'prioritized', 'active', 'delayed', 'failed'));
        const { wait = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = counts;
        return { name, depth: { waiting: wait + prioritized, active, delayed, dead: failed } };
      }),
    );
    const empty = { waiting: 0, active: 0, delayed: 0, dead: 0 };
    const depths: QueueDepths = { publish: empty, notification: empty, media: empty };
    for (const { name, depth } of counted) depths[name] = depth;
    return depths;
  }

  async close(): Promise<void> {
    await Promise.allSettled(Object.values(this.#queues).map((queue) => withPatience(queue.close())));
  }

  async #attempt(work: () => Promise<unknown>): Promise<boolean> {
    try {
      await withPatience(work());
      this.#failing = false;
      return true;
    } catch (error) {
      if (!this.#failing) this.#onError(error instanceof Error ? error : new Error(String(error)));
      this.#failing = true;
      return false;
    }
  }
}

function jobOptions(queue: QueueName, { jobId, delayMs }: AddOptions): JobsOptions {
  return {
    attempts: queueDefinitions[queue].attempts,
    backoff: { type: 'catalog' },
    removeOnComplete: true,
    removeOnFail: keepFailed,
    ...(jobId !== undefined && { jobId }),
    ...(delayMs !== undefined && { delay: Math.max(0, Math.round(delayMs)) }),
  };
}

/** BullMQ waits without end for a Redis that was away from the start. */
async function withPatience<T>(work: Promise<T>): Promise<T> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('Redis does not answer')), patienceMs);
  work.catch(() => {});
  return Promise.race([work, late]).finally(() => clearTimeout(timer));
}
