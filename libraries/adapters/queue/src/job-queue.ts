import { isJobName, jobs, queueDefinitions, type JobMap, type JobName, type QueueName } from '@arkyra/contracts/jobs';
import type { Redis } from '@arkyra/redis';
import { Queue, type Job, type JobsOptions } from 'bullmq';
import { deadJobOf, type DeadJob } from './dead-job.ts';
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

/** Dead jobs stay until they are kept in PostgreSQL, which may be away for a while. */
const keepFailed = { count: 10_000 };
const patienceMs = 2_000;

/** `dead`: failed for good and not yet kept elsewhere. */
export interface QueueDepth {
  readonly waiting: number;
  readonly active: number;
  readonly delayed: number;
  readonly dead: number;
}
export type QueueDepths = Record<QueueName, QueueDepth>;

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
    // The connection is shared, and its owner tells when it is lost. Without the check of the version: BullMQ remembers
    // for ever that it failed, and a queue that was opened at a bad moment would never work again.
    const open = (name: QueueName) =>
      new Queue(name, { connection: redis, prefix: queuePrefix(prefix, name), skipMetasUpdate: true, skipVersionCheck: true }).on('error', () => {});
    this.#queues = { publish: open('publish'), notification: open('notification'), media: open('media'), webhook: open('webhook'), ai: open('ai') };
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

  /** Puts a job in again as it once was; `unknown` when this version has no such job, or not with this payload. */
  async addAgain(name: string, payload: unknown, jobId: string): Promise<'added' | 'unknown' | 'away'> {
    if (!isJobName(name)) return 'unknown';
    const { queue, payload: schema } = jobs[name];
    const parsed = schema.safeParse(payload);
    if (!parsed.success) return 'unknown';
    const added = await this.#attempt(() => this.#queues[queue].add(name, parsed.data, jobOptions(queue, { jobId })));
    return added ? 'added' : 'away';
  }

  /** How many jobs there are per queue and state. Throws when Redis is away. */
  async depths(): Promise<QueueDepths> {
    const [publish, notification, media, webhook, ai] = await Promise.all([
      this.#depth('publish'), this.#depth('notification'), this.#depth('media'), this.#depth('webhook'), this.#depth('ai'),
    ]);
    return { publish, notification, media, webhook, ai };
  }

  async #depth(name: QueueName): Promise<QueueDepth> {
    const counts = await withPatience(this.#queues[name].getJobCounts('wait', 'prioritized', 'active', 'delayed', 'failed'));
    const { wait = 0, prioritized = 0, active = 0, delayed = 0, failed = 0 } = counts;
    return { waiting: wait + prioritized, active, delayed, dead: failed };
  }

  /** Processes that take jobs at this moment. Throws when Redis is away. */
  async workers(): Promise<number> {
    // Every process serves every queue, so that one of them tells.
    return (await withPatience(this.#queues.publish.getWorkers())).length;
  }

  /** Jobs that failed for good, oldest first. Throws when Redis is away. */
  async deadJobs(queue: QueueName, most: number): Promise<DeadJob[]> {
    const found: readonly (Job<unknown> | undefined)[] = await withPatience(this.#queues[queue].getJobs('failed', 0, most - 1, true));
    // One that was removed meanwhile leaves a gap.
    return found.flatMap((job) => (job ? [deadJobOf(queue, job)] : []));
  }

  /** Takes jobs out that are kept elsewhere. Throws when Redis is away. */
  async forgetDead(queue: QueueName, jobIds: readonly string[]): Promise<void> {
    await withPatience(Promise.all(jobIds.map((jobId) => this.#queues[queue].remove(jobId))));
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
