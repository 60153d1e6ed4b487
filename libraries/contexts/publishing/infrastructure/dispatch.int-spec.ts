import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import type { Principal } from '@arkyra/kernel';
import { JobQueue, JobRunner } from '@arkyra/queue';
import { createRedis, type Redis } from '@arkyra/redis';
import { RelayOutbox, SweepDeliveries, SyncChannelDeliveries } from '../application/index.ts';
import { FakeLives } from '../testing/fakes.ts';
import { PublishingRig } from '../testing/publishing-rig.ts';
import { QueueWakeUps } from './queue-wake-ups.ts';
import { SqlOutbox } from './sql-outbox.ts';

const prefix = 'dispatch-test';
const rig = new PublishingRig(0.05, 20);
const redisUrl = new Config(process.env).env.REDIS_URL;
const observer = { within: <T>(_run: object, work: () => Promise<T>) => work(), ended: () => {}, trouble: () => {} };
let redis: Redis;
let queue: JobQueue;
let runners: JobRunner[];
let sweep: SweepDeliveries;
let sweeping: NodeJS.Timeout;
let ada: Principal;
let woken = 0;

beforeAll(async () => {
  redis = createRedis({ url: redisUrl, name: 'test', onError: () => {} });
  queue = new JobQueue(redis, { prefix, onError: () => {} });
  const wakeUps = new QueueWakeUps(queue);
  rig.wakeUps.at = (buckets, nowMs) => wakeUps.at(buckets, nowMs);
  rig.wakeUps.now = () => wakeUps.now();
  rig.wakeUps.reconcile = () => wakeUps.reconcile();
  rig.wakeUps.outbox = () => wakeUps.outbox();
  const sync = new SyncChannelDeliveries(rig.sweeps, wakeUps);
  sweep = new SweepDeliveries(rig.sweeps, wakeUps, new FakeLives('cron', rig.gone), rig.times);
  runners = [rig.worker(), rig.worker()].map(({ dispatcher, settle }) => {
    const relay = new RelayOutbox(new SqlOutbox(rig.database), rig.live, wakeUps, sync, rig.watch, rig.times);
    const wake = async () => {
      woken += 1;
      dispatcher.wake();
    };
    return new JobRunner({
      redisUrl,
      prefix,
      observer,
      handlers: {
        'delivery.wake': { run: wake },
        'delivery.reconcile': { run: async () => void (await settle.execute()) },
        'outbox.relay': { run: () => relay.execute() },
        'mail.send': { run: async () => {} },
        'notification.write': { run: async () => {} },
        'notification.mail': { run: async () => {} },
        'media.process': { run: async () => {} },
      },
    });
  });
  await Promise.all(runners.map((runner) => runner.start()));
  sweeping = setInterval(() => void sweep.execute().catch(() => {}), 2_000 * 0.05);
  ada = await rig.workspace();
});
afterAll(async () => {
  clearInterval(sweeping);
  await Promise.all(runners.map((runner) => runner.stop()));
  await queue.close();
  redis.disconnect();
  await rig.close();
});

const published = async (deliveries: readonly string[]) => (await rig.rows(`SELECT FROM deliveries WHERE id = ANY ($1) AND state = 'published'`, [deliveries])).length;
const until = async (done: () => Promise<boolean>, ms = 25_000) => {
  const end = performance.now() + ms;
  while (!(await done())) {
    if (performance.now() > end) throw new Error(`in time: no; ${rig.watch.warnings.join('; ')}`);
    await new Promise((resolve) => setTimeout(resolve, 10));
  }
};
const lateness = async (deliveries: readonly string[]) => {
  const rows = await rig.rows<{ late: number }>('SELECT extract(epoch FROM published_at - scheduled_at)::float8 * 1000 AS late FROM deliveries WHERE id = ANY ($1) ORDER BY late', [deliveries]);
  return rows.map(({ late }) => late);
};

test('from the committed post to its publication by wake-ups alone, without a sweep and never early', async () => {
  clearInterval(sweeping);
  const now = await rig.now(ada, await rig.channel(ada), 'at once');
  const inASecond = await Promise.all(
    Array.from({ length: 20 }, async (_, n) => rig.now(ada, await rig.channel(ada), `at ${n}`, new Date(Date.now() + 1_500 + n * 40).toISOString())),
  );
  const ids = [now, ...inASecond].map(({ deliveryId }) => deliveryId);
  await until(async () => (await published(ids)) === ids.length);
  const late = await lateness(ids);
  process.stdout.write(`lateness in ms: ${late.map(Math.round).join(' ')}\n`);
  expect(late[0]).toBeGreaterThanOrEqual(0);
  sweeping = setInterval(() => void sweep.execute().catch(() => {}), 2_000 * 0.05);
});

test('Redis emptied while posts wait: all are published, once', async () => {
  const made = await Promise.all(Array.from({ length: 30 }, async (_, n) => rig.now(ada, await rig.channel(ada), `flushed ${n}`, new Date(Date.now() + 700 + n * 20).toISOString())));
  const ids = made.map(({ deliveryId }) => deliveryId);
  await until(async () => (await redis.dbsize()) > 0);
  await redis.flushdb();
  await until(async () => (await published(ids)) === ids.length);
  for (let n = 0; n < 30; n++) expect(rig.network.posts.filter(({ text }) => text === `flushed ${n}`)).toHaveLength(1);
  const late = await lateness(ids);
  expect(late[0]).toBeGreaterThanOrEqual(0);
});

test('a job delivered ten times is one attempt', async () => {
  woken = 0;
  const { deliveryId } = await rig.now(ada, await rig.channel(ada), 'ten times', new Date(Date.now() + 400).toISOString());
  for (let n = 0; n < 10; n++) await queue.add('delivery.wake', { bucket: n });
  await until(async () => (await published([deliveryId])) === 1);
  for (let n = 0; n < 10; n++) await queue.add('delivery.wake', { bucket: n });
  await until(async () => woken >= 20);
  expect(await rig.attempts(deliveryId)).toMatchObject([{ number: 1, outcome: 'sent' }]);
  expect(rig.network.posts.filter(({ text }) => text === 'ten times')).toHaveLength(1);
});

test('the number of wake-ups in Redis is bounded by seconds, not by posts', async () => {
  const at = Date.now() + 60_000;
  const channel = await rig.channel(ada);
  for (let n = 0; n < 60; n++) await rig.now(ada, channel, `crowd ${n}`, new Date(at + (n % 3) * 1_000).toISOString());
  await sweep.execute();
  await until(async () => (await rig.rows('SELECT FROM outbox')).length === 0);
  const { delayed } = (await queue.depths()).publish;
  expect(delayed).toBeLessThanOrEqual(5);
  expect(delayed).toBeGreaterThanOrEqual(3);
  await rig.rows(`DELETE FROM posts WHERE excerpt LIKE 'crowd %'`);
});

test('what is committed reaches the browsers, and the outbox is empty after', async () => {
  const { postId } = await rig.now(ada, await rig.channel(ada), 'told');
  await until(async () => rig.live.told.some((one) => one.startsWith(`post ${postId}`)));
  await until(async () => (await rig.rows('SELECT FROM outbox')).length === 0);
});
