import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import type { Browser } from 'playwright-core';
import { freePort } from '../../tools/peers/ports.ts';
import { type Arkyra, startArkyra } from '../../tools/run/arkyra.ts';
import { sandboxRecord } from './support/installation.ts';
import { type ApiPost, call, inSeconds, openBrowser, postOf, sandboxChannel, signUp, until, type Visitor } from './support/person.ts';

let arkyra: Arkyra;
let browser: Browser;
let visitor: Visitor;
const dataDir = mkdtempSync(join(tmpdir(), 'arkyra-e2e-workers-'));

beforeAll(async () => {
  // Leases and sweeps run four times as fast, so that a lost worker is noticed in seconds.
  const env = { ARKYRA_TIME_SCALE: '0.25', LOG_LEVEL: 'warn' };
  arkyra = await startArkyra({ dataDir, port: await freePort(), env, workers: 2, throwaway: true, say: () => {} });
  browser = await openBrowser();
  visitor = await signUp(browser, arkyra.url);
});
afterAll(async () => {
  await browser?.close();
  await arkyra?.stop();
  rmSync(dataDir, { recursive: true, force: true });
});

async function schedule(text: string, seconds: number): Promise<ApiPost> {
  const channel = await sandboxChannel(visitor);
  const { status, body } = await call<ApiPost>(visitor, 'POST', '/posts', { state: 'scheduled', scheduledAt: inSeconds(seconds), timezone: 'UTC', parts: [{ text }], targets: [{ channelId: channel.id }] });
  expect(status).toBe(201);
  return body;
}

/** Process id of the worker whose lease the delivery is under; a worker's name has it after the boot's. */
async function holderOf(post: ApiPost): Promise<number> {
  const client = new pg.Client({ connectionString: arkyra.env['DATABASE_URL'] ?? '' });
  await client.connect();
  try {
    const { rows } = await client.query<{ owner: string }>('SELECT lease_owner AS owner FROM deliveries WHERE post_id = $1', [post.id]);
    return Number(rows[0]?.owner.split('|')[1]);
  } finally {
    await client.end();
  }
}

const record = async () => sandboxRecord((await sandboxChannel(visitor)).handle, arkyra.sandboxUrl);
const sending = (post: ApiPost) => post.deliveries[0]?.state === 'publishing';
const settled = (post: ApiPost) => ['published', 'failed'].includes(post.deliveries[0]?.state ?? '');

test('a worker killed while it sends: one post, and the ledger tells the truth', async () => {
  const post = await schedule('[slow 3s] sent by a worker that dies', 1);
  await until('sending', () => postOf(visitor, post.id), sending);
  await until('reached the network', record, ({ posts }) => posts.some(({ text }) => text.includes('a worker that dies')), 3);
  const holder = await holderOf(post);
  const workers = Object.entries(arkyra.pids()).filter(([name]) => name.startsWith('worker'));
  expect(workers.map(([, pid]) => pid)).toContain(holder);
  expect(workers).toHaveLength(2);
  process.kill(holder, 'SIGKILL');
  const after = await until('settled', () => postOf(visitor, post.id), settled, 90);
  expect(after.deliveries[0]?.state).toBe('published');
  const { posts } = await record();
  expect(posts.filter(({ text }) => text.includes('a worker that dies'))).toHaveLength(1);
  expect(after.deliveries[0]?.externalId).toBe(posts[0]?.id);
  const timeline = (await call<{ data: { to: string | null }[] }>(visitor, 'GET', `/deliveries/${after.deliveries[0]?.id}/timeline`)).body.data;
  expect(timeline.flatMap(({ to }) => to ?? [])).toEqual(['scheduled', 'publishing', 'unknown', 'published']);
});

test('Redis is emptied while posts wait: all are published', async () => {
  const planned = await Promise.all(Array.from({ length: 20 }, (_, index) => schedule(`waits ${index}`, 6)));
  const redis = new Redis(arkyra.env['REDIS_URL'] ?? '');
  await redis.flushall();
  await redis.quit();
  for (const { id } of planned) await until('published', () => postOf(visitor, id), settled, 60);
  const { posts } = await record();
  const texts = posts.map(({ text }) => text).filter((text) => text.startsWith('waits'));
  expect(texts.toSorted()).toEqual(planned.map((_, index) => `waits ${index}`).toSorted());
});

test('posts that are late because no worker moves are told on every page, and the banner goes when they are out', async () => {
  const { page } = visitor;
  const workers = Object.entries(arkyra.pids()).flatMap(([name, pid]) => (name.startsWith('worker') && pid ? [pid] : []));
  for (const pid of workers) process.kill(pid, 'SIGSTOP');
  try {
    const post = await schedule('waits for workers that stand still', 1);
    await page.goto(`${arkyra.url}/calendar`);
    const banner = page.getByText(/^1 post is late, the oldest since/);
    await banner.waitFor({ timeout: 90_000 });
    await page.getByRole('link', { name: 'Open System' }).click();
    await page.getByRole('heading', { name: 'Services', exact: true }).waitFor();
    for (const service of ['PostgreSQL', 'Redis', 'Storage', 'Workers']) await page.getByText(service, { exact: true }).first().waitFor();
    await page.getByRole('heading', { name: 'Dead jobs', exact: true }).waitFor();
    expect(await banner.isVisible()).toBe(true);
    for (const pid of workers) process.kill(pid, 'SIGCONT');
    await until('published', () => postOf(visitor, post.id), settled, 60);
    await banner.waitFor({ state: 'detached', timeout: 90_000 });
  } finally {
    for (const pid of workers) process.kill(pid, 'SIGCONT');
  }
});
