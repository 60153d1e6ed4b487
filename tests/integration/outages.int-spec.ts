import { execFileSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import type { Health, Overdue, Post } from '@arkyra/contracts/http';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import { createRedis } from '@arkyra/redis';
import { Metrics } from '@arkyra/telemetry';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { registered, type Browser } from '../../apps/backend/src/auth/testing/clients.ts';
import { createApp } from '../../apps/backend/src/create-app.ts';
import { createApplication as createCron } from '../../apps/cron/src/create-app.ts';
import { createApplication as createWorker } from '../../apps/workers/src/create-app.ts';
import type { Peer } from '../../tools/peers/peer.ts';
import { freePort } from '../../tools/peers/ports.ts';
import { startPostgres } from '../../tools/peers/postgres.ts';
import { startRedis } from '../../tools/peers/redis.ts';
import { Guardian } from '../../tools/run/guardian.ts';

// PostgreSQL and Redis of its own, since it stops them; leases and sweeps run twenty times as fast.
const dir = mkdtempSync(join(tmpdir(), 'arkyra-outages-'));
const guardian = new Guardian();
const ports = { postgres: 0, redis: 0 };
let postgres: Peer;
let redis: Peer;
let sandbox: SandboxServer;
let config: Config;
let backend: NestFastifyApplication;
let cron: INestApplicationContext;
let worker: INestApplicationContext;
let owner: Browser;
let channelId: string;

async function startServices(): Promise<void> {
  [postgres, redis] = await Promise.all([
    startPostgres({ dir: join(dir, 'postgres'), port: ports.postgres, database: 'outages_test', throwaway: true }),
    startRedis({ dir: join(dir, 'redis'), port: ports.redis, throwaway: true }),
  ]);
  for (const { pid, signal } of [postgres, redis]) guardian.add(pid, signal);
}

beforeAll(async () => {
  // PostgreSQL must get through when it runs as somebody else.
  execFileSync('chmod', ['711', dir]);
  guardian.remove(dir);
  Object.assign(ports, { postgres: await freePort(), redis: await freePort() });
  await startServices();
  const env = { ...process.env, DATABASE_URL: postgres.url, REDIS_URL: redis.url, ARKYRA_DATA_DIR: dir, ARKYRA_TIME_SCALE: '0.05', RATE_LIMIT_PER_MINUTE: '100000', LOG_LEVEL: process.env['OUTAGES_LOG'] ?? 'error' };
  execFileSync(process.execPath, ['--disable-warning=ExperimentalWarning', 'tools/migrate.ts', 'deploy'], { env, stdio: ['ignore', 'ignore', 'inherit'] });
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir: join(dir, 'sandbox') });
  config = new Config({ ...env, SANDBOX_URL: sandbox.url });
  [backend, cron, worker] = await Promise.all([createApp(config), createCron(config).start(), createWorker(config).start()]);
  ({ browser: owner } = await registered(backend));
  channelId = (await owner.send('POST', '/channels/sandbox/connect', { handle: 'outages' })).json<{ id: string }>().id;
}, 120_000);

afterAll(async () => {
  await Promise.allSettled([worker?.close(), cron?.close()]);
  await backend?.close();
  await sandbox?.close();
  await Promise.allSettled([postgres?.stop(), redis?.stop()]);
  rmSync(dir, { recursive: true, force: true });
}, 60_000);

/** Looks until it is so; says what it saw last when it never is. */
async function until<T>(what: string, look: () => Promise<T>, right: (seen: T) => boolean, seconds = 60): Promise<T> {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const seen = await look();
    if (right(seen)) return seen;
    if (Date.now() > end) throw new Error(`Never ${what}: ${JSON.stringify(seen)}`);
    await wait(50);
  }
}

const health = async () => (await backend.inject('/health')).json<Health>();
const statusOf = async (path: string) => (await backend.inject(path)).statusCode;
const get = async (id: string) => (await owner.send('GET', `/posts/${id}`)).json<Post>();
const published = (id: string) => until('published', () => get(id), ({ state }) => state === 'published');
const overdue = async () => (await owner.send('GET', '/deliveries/overdue')).json<Overdue>();
const well = () => until('well again', health, ({ status }) => status === 'ok');

async function plan(text: string, headers: Record<string, string> = {}, more: object = { state: 'now' }): Promise<string> {
  const answer = await owner.send('POST', '/posts', { parts: [{ text, mediaIds: [] }], targets: [{ channelId }], timezone: 'UTC', ...more }, headers);
  if (answer.statusCode !== 201) throw new Error(`${answer.statusCode}: ${answer.body}`);
  return answer.json<Post>().id;
}

/** How often the network itself got a text. */
async function received(text: string): Promise<number> {
  const { posts } = (await (await fetch(`${sandbox.url}/record?account=outages`)).json()) as { posts: { text: string }[] };
  return posts.filter((post) => post.text === text).length;
}

test('Redis is emptied, goes away and comes back empty: posts are taken meanwhile, and each is published once', async () => {
  const soon = { state: 'scheduled', scheduledAt: new Date(Date.now() + 2_000).toISOString() };
  const flushed = await plan('through a flush', {}, soon);
  const client = createRedis({ url: redis.url, name: 'test', onError: () => {} });
  await client.flushall();
  client.disconnect();
  await published(flushed);

  await redis.stop();
  await until('degraded', health, ({ status, components }) => status === 'degraded' && components.redis.status === 'down' && components.db.status === 'ok');
  expect([await statusOf('/health'), await statusOf('/health/ready'), await statusOf('/health/redis')]).toEqual([200, 200, 503]);
  const key = { 'idempotency-key': 'while-redis-is-away' };
  const first = await plan('while it is away', key);
  expect(await plan('while it is away', key)).toBe(first);
  // Somebody new comes, and somebody known signs in: limits that live in Redis let people through.
  expect((await registered(backend)).userId).toMatch(/-/);
  const planned = await Promise.all(['one', 'two', 'three'].map((text) => plan(text)));

  redis = await startRedis({ dir: join(dir, 'redis'), port: ports.redis, throwaway: true });
  guardian.add(redis.pid, redis.signal);
  await well();
  expect(await statusOf('/health/redis')).toBe(200);
  for (const id of [first, ...planned]) await published(id);
  for (const text of ['through a flush', 'while it is away', 'one', 'two', 'three']) expect([text, await received(text)]).toEqual([text, 1]);
}, 120_000);

test('PostgreSQL goes away and comes back: nothing pretends meanwhile, and every process goes on by itself', async () => {
  await postgres.stop();
  await until('down', health, ({ status, components }) => status === 'down' && components.db.status === 'down');
  expect([await statusOf('/health'), await statusOf('/health/ready'), await statusOf('/health/db'), await statusOf('/health/live')]).toEqual([503, 503, 503, 200]);
  await expect(plan('while nobody can keep it')).rejects.toThrow(/^503/);

  postgres = await startPostgres({ dir: join(dir, 'postgres'), port: ports.postgres, database: 'outages_test', throwaway: true });
  guardian.add(postgres.pid, postgres.signal);
  await well();
  await published(await plan('after it is back'));
  expect([await received('while nobody can keep it'), await received('after it is back')]).toEqual([0, 1]);
}, 120_000);

test('without workers the alarm is raised by itself; a worker that starts before its services waits for them, and the alarm ends', async () => {
  await worker.close();
  expect(await overdue()).toEqual({ posts: 0, deliveries: 0, since: null });
  const late = await plan('late');
  const told = Promise.withResolvers<void>();
  const listener = createRedis({ url: redis.url, name: 'test', onError: () => {} });
  listener.on('pmessageBuffer', (_, __, message: Buffer) => (message.includes('overdue.changed') ? told.resolve() : undefined));
  await listener.psubscribe('*socket*');
  const { scheduledAt } = await get(late);
  expect(await until('late', overdue, ({ posts }) => posts > 0)).toEqual({ posts: 1, deliveries: 1, since: scheduledAt });
  const metrics = () => cron.get(Metrics).read();
  await until('measured', metrics, (text) => /arkyra_deliveries_overdue\{[^}]*\} 1$/m.test(text));
  await told.promise;
  listener.disconnect();

  await Promise.all([postgres.stop(), redis.stop()]);
  const starting = createWorker(config).start();
  // It must not have given up by the time both are seen to be away.
  await until('both away', health, ({ components }) => components.db.status === 'down' && components.redis.status === 'down');
  await startServices();
  worker = await starting;
  await published(late);
  expect(await received('late')).toBe(1);
  expect(await until('in time again', overdue, ({ posts }) => posts === 0)).toEqual({ posts: 0, deliveries: 0, since: null });
  await until('measured', metrics, (text) => /arkyra_deliveries_overdue\{[^}]*\} 0$/m.test(text));
}, 120_000);
