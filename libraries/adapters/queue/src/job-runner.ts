import { queues } from '@arkyra/catalog';
import { jobs, queueNames, type JobMap, type JobName, type QueueName } from '@arkyra/contracts/jobs';
import { DomainError } from '@arkyra/kernel';
import { createRedis, type Redis } from '@arkyra/redis';
import { withLogContext, type Logger, type Metrics } from '@arkyra/telemetry';
import { UnrecoverableError, Worker, type Job } from 'bullmq';
import type { ZodType } from 'zod';
import { backoffDelay } from './backoff.ts';
import { assertNoEviction } from './eviction-policy.ts';
import type { JobContext, JobHandlers } from './job-handler.ts';
import { queuePrefix } from './queue-names.ts';

export interface JobRunnerOptions {
  readonly redisUrl: string;
  /** Prefix of the installation's keys. */
  readonly prefix: string;
  readonly handlers: JobHandlers;
  readonly logger: Logger;
  readonly metrics: Metrics;
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
  #workers: Worker[] = [];

  constructor(options: JobRunnerOptions) {
    this.#options = options;
    this.#redis = createRedis({
      url: options.redisUrl,
      name: 'arkyra-workers',
      onError: (error) => options.logger.warn('Redis is away', { error }),
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
    await Promise.all(this.#workers.map((worker) => this.#close(worker)));
    this.#redis.disconnect();
  }

  /** BullMQ's own close waits without end for a job that hangs and for a Redis that is away. */
  async #close(worker: Worker): Promise<void> {
    const { promise: late, resolve } = Promise.withResolvers<'late'>();
    const timer = setTimeout(resolve, this.#options.deadlineMs ?? 10_000, 'late' as const);
    const idle = worker.pause().catch(() => {});
    const force = (await Promise.race([idle, late])) === 'late';
    if (force) this.#options.logger.warn('Jobs were still running at the deadline', { queue: worker.name });
    await Promise.race([worker.close(force).catch(() => {}), late]);
    clearTimeout(timer);
  }

  #open(name: QueueName): Worker {
    const { slots, backoff } = queues[name];
    const worker = new Worker(name, (job) => this.#process(job), {
      connection: this.#redis,
      prefix: queuePrefix(this.#options.prefix, name),
      concurrency: slots,
      maxStalledCount: killsBeforeDead,
      settings: { backoffStrategy: (attemptsMade) => backoffDelay(attemptsMade, backoff, Math.random()) },
    });
    let away = false;
    worker.on('error', (error) => {
      if (!away) this.#options.logger.warn('A queue is away', { queue: name, error });
      away = true;
    });
    worker.on('active', () => (away = false));
    return worker;
  }

  async #process(job: Job): Promise<void> {
    const { id: jobId = '', name, attemptsMade } = job;
    const started = performance.now();
    const context: JobContext = { jobId, attempt: attemptsMade + 1, signal: this.#ending.signal };
    const finish = (outcome: string) => this.#options.metrics.jobs.observe({ job: name, outcome }, (performance.now() - started) / 1000);
    await withLogContext({ job: `${name} ${jobId}` }, async () => {
      try {
        await runHandler(this.#options.handlers, name, job.data, context);
        finish('done');
      } catch (error) {
        const dead = error instanceof UnrecoverableError || attemptsMade + 1 >= (job.opts.attempts ?? 1);
        this.#options.logger.log(dead ? 'error' : 'warn', dead ? 'A job is dead' : 'A job failed and is tried again', { error });
        finish(dead ? 'dead' : 'retry');
        throw error;
      }
    });
  }
}

/** The same map, with each schema tied to its job's name. */
const definitions: { readonly [N in JobName]: { readonly payload: ZodType<JobMap[N]> } } = jobs;

const isJobName = (name: string): name is JobName => Object.hasOwn(jobs, name);

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
