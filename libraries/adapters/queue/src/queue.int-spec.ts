import { once } from 'node:events';
import { afterEach, beforeEach, expect, test } from '@jest/globals';
import type { JobMap, JobName } from '@arkyra/contracts/jobs';
import { DomainError } from '@arkyra/kernel';
import { createRedis, type Redis } from '@arkyra/redis';
import type { JobContext, JobHandlers } from './job-handler.ts';
import type { JobObserver, JobOutcome } from './job-observer.ts';
import { JobQueue } from './job-queue.ts';
import { JobRunner } from './job-runner.ts';

const redisUrl = process.env['REDIS_URL'] ?? '';
const outcomes: JobOutcome[] = [];
const observer: JobObserver = { within: (_, work) => work(), ended: (_, outcome) => outcomes.push(outcome), trouble: () => {} };

let redis: Redis;
let queue: JobQueue;
let runners: JobRunner[];

beforeEach(async () => {
  redis = createRedis({ url: redisUrl, name: 'test', onError: () => {} });
  await redis.flushdb();
  queue = new JobQueue(redis, { prefix: 'test', onError: () => {} });
  runners = [];
  outcomes.length = 0;
});

afterEach(async () => {
  await Promise.all(runners.map((runner) => runner.stop()));
  await queue.close();
  redis.disconnect();
});

type Ran = { [N in JobName]: { name: N; payload: JobMap[N]; context: JobContext } }[JobName];

/** A runner that reports each job it runs; `act` may throw or wait. */
async function startRunner(act: (ran: Ran) => void | Promise<void> = () => {}, deadlineMs = 2_000): Promise<{ next(): Promise<Ran>; runner: JobRunner }> {
  const bell = new EventTarget();
  const waiting: Ran[] = [];
  const take = async (ran: Ran) => {
    waiting.push(ran);
    bell.dispatchEvent(new Event('ran'));
    await act(ran);
  };
  const handlers: JobHandlers = {
    'delivery.wake': { run: (payload, context) => take({ name: 'delivery.wake', payload, context }) },
    'delivery.reconcile': { run: (payload, context) => take({ name: 'delivery.reconcile', payload, context }) },
    'outbox.relay': { run: (payload, context) => take({ name: 'outbox.relay', payload, context }) },
    'mail.send': { run: (payload, context) => take({ name: 'mail.send', payload, context }) },
    'notification.write': { run: (payload, context) => take({ name: 'notification.write', payload, context }) },
    'notification.mail': { run: (payload, context) => take({ name: 'notification.mail', payload, context }) },
    'media.process': { run: (payload, context) => take({ name: 'media.process', payload, context }) },
  };
  const runner = new JobRunner({ redisUrl, prefix: 'test', handlers, observer, deadlineMs });
  runners.push(runner);
  await runner.start();
  const next = async () => {
    if (!waiting.length) await once(bell, 'ran');
    const ran = waiting.shift();
    if (!ran) throw new Error('nothing ran');
    return ran;
  };
  return { next, runner };
}

async function settled(expected: Partial<{ waiting: number; active: number; delayed: number; dead: number }>) {
  const end = performance.now() + 5_000;
  for (;;) {
    const { publish } = await queue.depths();
    if (Object.entries(expected).every(([state, count]) => Object.entries(publish).some(([name, found]) => name === state && found === count))) return publish;
    if (performance.now() > end) throw new Error(`still ${JSON.stringify(publish)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

test('a job reaches its handler with its payload and leaves nothing behind', async () => {
  const { next } = await startRunner();
  expect(await queue.add('delivery.wake', { bucket: 7 })).toBe(true);
  expect(await next()).toMatchObject({ name: 'delivery.wake', payload: { bucket: 7 }, context: { attempt: 1 } });
  await settled({ active: 0, dead: 0 });
  expect((await redis.keys('{test-publish}:publish:*')).filter((key) => /:\d+$/.test(key))).toEqual([]);
});

test('the same id waits once', async () => {
  await queue.addAll('delivery.wake', [
    { payload: { bucket: 1 }, jobId: 'wake-1', delayMs: 60_000 },
    { payload: { bucket: 1 }, jobId: 'wake-1', delayMs: 60_000 },
    { payload: { bucket: 2 }, jobId: 'wake-2', delayMs: 60_000 },
  ]);
  expect((await queue.depths()).publish.delayed).toBe(2);
});

test('a failure is tried again, later', async () => {
  const { next } = await startRunner(({ context }) => {
    if (context.attempt === 1) throw new Error('flaky');
  });
  await queue.add('delivery.wake', { bucket: 1 });
  const started = performance.now();
  expect((await next()).context.attempt).toBe(1);
  expect((await next()).context.attempt).toBe(2);
  expect(performance.now() - started).toBeGreaterThan(450);
});

test('an error of the domain is not tried again: the job is dead and stays to be looked at', async () => {
  const { next } = await startRunner(() => {
    throw new DomainError('not_found', 'media.not_found');
  });
  await queue.add('delivery.wake', { bucket: 1 });
  await next();
  await settled({ dead: 1, delayed: 0, waiting: 0 });
  expect(outcomes).toEqual(['dead']);
});

test('stopping lets a job in flight finish', async () => {
  const gate = Promise.withResolvers<void>();
  let finished = false;
  const { next, runner } = await startRunner(async () => {
    await gate.promise;
    finished = true;
  });
  await queue.add('delivery.wake', { bucket: 1 });
  const { context } = await next();
  const stopping = runner.stop();
  expect(context.signal.aborted).toBe(true);
  gate.resolve();
  await stopping;
  expect(finished).toBe(true);
});

test('stopping does not wait longer than its deadline', async () => {
  const { next, runner } = await startRunner(() => new Promise(() => {}), 100);
  await queue.add('delivery.wake', { bucket: 1 });
  await next();
  // The job never ends: without the deadline this would wait for ever.
  await runner.stop();
});

test('adding while Redis is away answers false', async () => {
  const away = createRedis({ url: 'redis://127.0.0.1:1', name: 'test', onError: () => {}, more: { maxRetriesPerRequest: 0, enableOfflineQueue: false } });
  const lonely = new JobQueue(away, { prefix: 'test', onError: () => {} });
  expect(await lonely.add('outbox.relay', {})).toBe(false);
  away.disconnect();
  await lonely.close();
});
