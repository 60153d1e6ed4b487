import { isJobName, jobs, queueDefinitions, queueNames, type JobMap, type JobName, type QueueName } from '@arkyra/contracts/jobs';
import { DomainError } from '@arkyra/kernel';
import { createRedis, type Redis } from '@arkyra/redis';
import { UnrecoverableError, Worker, type Job } from 'bullmq';
import type { ZodType } from 'zod';
import { backoffDelay } from './backoff.ts';
import { assertNoEviction } from './eviction-policy.ts';
import type { JobContext, JobHandlers } from './job-handler.ts';
import type { JobObserver, JobRun } from './job-observer.ts';
import { queuePrefix } from './queue-names.ts';

export interface JobRunnerOptions {
  readonly redisUrl: string;
  /** Prefix of the installation's keys. */
  readonly prefix: string;
  readonly handlers: JobHandlers;
  readonly observer: JobObserver;
  /** Told when jobs of a queue failed for good, also those that killed their workers. */
  readonly onDead?: (queue: QueueName) => void;
  /** Milliseconds that jobs in flight get to finish when the process ends. */
  readonly deadlineMs?: number;
}

/** A job that kills its worker is set aside after so many of them. */
const killsBeforeDead = 3;

/** Runs the jobs of all queues, as many at once as the catalog gives each. Waits for Redis for ever. */
export class JobRunner {
  readonly #options: JobRunnerOptions;
  readonly #redis: Redis;
  readonly #ending = new AbortController();
  readonly #running = new Set<Promise<void>>();
  #workers: Worker[] = [];

  constructor(options: JobRunnerOptions) {
    this.#options = options;
    this.#redis = createRedis({
      url: options.redisUrl,
      name: 'arkyra-workers',
      onError: (error) => options.observer.trouble('Redis is away', { error }),
      more: { maxRetriesPerRequest: null },
    });
  }

  /** Throws when Redis may evict jobs. */
  async start(): Promise<void> {
    await assertNoEviction(this.#redis);
    this.#workers = queueNames.map((name) => this.#open(name));
  }

  /** Takes no new job, lets those in flight finish until the deadline, then leaves them to be recovered. */
  async stop(): Promise<void> {
    this.#ending.abort();
    await Promise.all(this.#workers.map((worker) => worker.pause(true)));
    const finished = await within(this.#options.deadlineMs ?? 10_000, Promise.allSettled(this.#running));
    if (!finished) this.#options.observer.trouble('Jobs were still running at the deadline', { count: this.#running.size });
    // BullMQ's own close waits without end for a job that hangs and for a Redis that is away.
    const force = !finished || this.#redis.status !== 'ready';
    await within(force ? 500 : 5_000, Promise.allSettled(this.#workers.map((worker) => worker.close(force))));
    this.#redis.disconnect();
  }

  #open(name: QueueName): Worker {
    const { slots, backoff } = queueDefinitions[name];
    const worker = new Worker(name, (job) => this.#track(this.#process(job)), {
      connection: this.#redis,
      prefix: queuePrefix(this.#options.prefix, name),
      concurrency: slots,
      maxStalledCount: killsBeforeDead,
      settings: { backoffStrategy: (attemptsMade) => backoffDelay(attemptsMade, backoff, Math.random()) },
    });
    let away = false;
    worker.on('error', (error) => {
      if (!away) this.#options.observer.trouble('A queue is away', { queue: name, error });
      away = true;
    });
    worker.on('active', () => (away = false));
    worker.on('failed', (job) => {
      // One that comes again has no end yet.
      if (!job || job.finishedOn !== undefined) this.#options.onDead?.(name);
    });
    return worker;
  }

  async #track(run: Promise<void>): Promise<void> {
    this.#running.add(run);
    try {
      await run;
    } finally {
      this.#running.delete(run);
    }
  }

  async #process(job: Job): Promise<void> {
    const { id: jobId = '', name, attemptsMade } = job;
    const { observer, handlers } = this.#options;
    const run: JobRun = { name, jobId, attempt: attemptsMade + 1 };
    const context: JobContext = { jobId, attempt: run.attempt, signal: this.#ending.signal };
    const started = performance.now();
    const seconds = () => (performance.now() - started) / 1000;
    await observer.within(run, async () => {
      try {
        await runHandler(handlers, name, job.data, context);
        observer.ended(run, 'done', seconds());
      } catch (error) {
        const dead = error instanceof UnrecoverableError || run.attempt >= (job.opts.attempts ?? 1);
        observer.ended(run, dead ? 'dead' : 'retry', seconds(), error);
        throw error;
      }
    });
  }
}

/** Whether `work` ended in time. */
async function within(ms: number, work: Promise<unknown>): Promise<boolean> {
  const { promise: late, resolve } = Promise.withResolvers<false>();
  const timer = setTimeout(resolve, ms, false as const);
  const inTime = await Promise.race([work.then(() => true), late]);
  clearTimeout(timer);
  return inTime;
}

/** The same map, with each schema tied to its job's name. */
const definitions: { readonly [N in JobName]: { readonly payload: ZodType<JobMap[N]> } } = jobs;

async function runHandler(handlers: JobHandlers, name: string, data: unknown, context: JobContext): Promise<void> {
  if (!isJobName(name)) throw new UnrecoverableError(`There is no job ${name}`);
  const run = bind(handlers, name);
  try {
    await run(data, context);
  } catch (error) {
    if (!(error instanceof DomainError)) throw error;
    throw Object.assign(new UnrecoverableError(`${error.code}: ${error.message}`), { cause: error });
  }
}

/** The handler behind its schema, so that name, payload and handler stay of one kind. */
function bind<N extends JobName>(handlers: JobHandlers, name: N): (data: unknown, context: JobContext) => Promise<void> {
  const schema = definitions[name].payload;
  return (data, context) => {
    const payload = schema.safeParse(data);
    if (!payload.success) throw new UnrecoverableError(`The payload of ${name} is not valid: ${payload.error.message}`);
    return handlers[name].run(payload.data, context);
  };
}
