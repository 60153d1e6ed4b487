import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import type { Delivery, Post } from '@arkyra/contracts/http';
import { visibilityDelayMs } from '@arkyra/network-sandbox/rules';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import type { INestApplicationContext } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { registered, type Registered } from '../../../backend/src/auth/testing/clients.ts';
import { createApp } from '../../../backend/src/create-app.ts';
import { createApplication as createCron } from '../../../cron/src/create-app.ts';
import { createApplication as createWorker } from '../create-app.ts';

/** Everything but the browser: the API, two workers, cron and the Sandbox network, each as it really is; leases and sweeps in a twentieth of their time. */
let sandbox: SandboxServer;
let dataDir: string;
let backend: NestFastifyApplication;
let others: INestApplicationContext[];
let ada: Registered;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir, visibilityDelayMs: visibilityDelayMs * 0.05 });
  const config = new Config({ ...process.env, SANDBOX_URL: sandbox.url, RATE_LIMIT_PER_MINUTE: '0', ARKYRA_TIME_SCALE: '0.05' });
  backend = await createApp(config);
  others = [await createWorker(config).start(), await createWorker(config).start(), await createCron(config).start()];
  ada = await registered(backend);
}, 30_000);
afterAll(async () => {
  for (const app of others.reverse()) await app.close();
  await backend.close();
  await sandbox.close();
  await rm(dataDir, { recursive: true });
}, 30_000);

let channels = 0;
async function channel(idempotency = 'A'): Promise<string> {
  const { id } = (await ada.browser.send('POST', '/channels/sandbox/connect', { handle: `worker-test-${(channels += 1)}` })).json<{ id: string }>();
  await ada.browser.send('PATCH', `/channels/${id}`, { settings: { class: idempotency } });
  return id;
}

async function publish(parts: readonly string[], channelId: string): Promise<Post> {
  const body = { state: 'now', timezone: 'UTC', parts: parts.map((text) => ({ text })), targets: [{ channelId }] };
  const answer = await ada.browser.send('POST', '/posts', body);
  expect(answer.statusCode).toBe(201);
  return answer.json<Post>();
}

/** The delivery once it is where it can stay. */
async function settled({ id }: Post, ms = 20_000): Promise<Delivery> {
  const end = performance.now() + ms;
  for (;;) {
    const delivery = (await ada.browser.send('GET', `/posts/${id}`)).json<Post>().deliveries[0]!;
    if (['published', 'failed', 'held'].includes(delivery.state)) return delivery;
    if (performance.now() > end) throw new Error(`still ${delivery.state}: ${JSON.stringify(delivery.failure)}`);
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}

/** The network's own word: what exists there. */
async function onNetwork(text: string): Promise<number> {
  const record = (await (await fetch(`${sandbox.url}/record`)).json()) as { posts: { text: string }[] };
  return record.posts.filter((post) => post.text === text).length;
}

const words = ['Hello', '[rate-limit 1s] a', '[token-expired] b', '[timeout] c', '[reset] e', '[slow 1s] f', '[5xx] g', '[5xx after] h', '[flaky 3] i'];

/** Class D takes a second look only after its network shows new posts, 5 s later: a few words are enough. */
const cases = [['A', words], ['B', words], ['C', words], ['D', ['Hello', '[timeout] c', '[reset] e', '[5xx after] h', '[5xx] g']]] as const;

test.each(cases)('class %s: under every fault of the Sandbox, each post is there once, and its proof can be followed', async (idempotency, texts) => {
  const posts = await Promise.all(texts.map(async (text) => ({ text: `${text} ${idempotency}`, post: await publish([`${text} ${idempotency}`], await channel(idempotency)) })));
  for (const { text, post } of posts) {
    const { state, url, failure } = await settled(post);
    expect([text, state, failure, await onNetwork(text)]).toEqual([text, 'published', null, 1]);
    expect(url).toMatch(/^http/);
  }
}, 40_000);

test('a refusal is told in words, and nothing is there', async () => {
  const post = await publish(['[reject] x'], await channel());
  expect(await settled(post)).toMatchObject({ state: 'failed', attempts: 1, failure: { code: 'rejected', whoActs: 'user' } });
  expect(await onNetwork('[reject] x')).toBe(0);
});

test('class E: what nobody can be asked about waits for a person', async () => {
  const text = '[reset] nobody knows';
  const post = await publish([text], await channel('E'));
  const held = await settled(post);
  expect(held).toMatchObject({ state: 'held', holdReason: 'confirm', failure: { whoActs: 'user' } });
  const answer = await ada.browser.send('POST', `/deliveries/${held.id}/resolve`, { published: true });
  expect([answer.statusCode, answer.json<Delivery>().state]).toEqual([200, 'published']);
  expect(await onNetwork(text)).toBe(1);
});

test('a black hole: asked about, sent again, never doubled', async () => {
  const post = await publish(['[black-hole] d'], await channel());
  const end = performance.now() + 10_000;
  let attempts = 0;
  while (attempts < 2 && performance.now() < end) attempts = (await ada.browser.send('GET', `/posts/${post.id}`)).json<Post>().deliveries[0]!.attempts;
  expect(attempts).toBe(2);
  expect(await onNetwork('[black-hole] d')).toBe(0);
});

test('a thread broken in the middle is whole in the end, in each class; where nobody can tell, once a person has', async () => {
  const made = await Promise.all(
    (['A', 'B', 'C', 'D', 'E'] as const).map(async (idempotency) => {
      const parts = ['thread one', '[reset] thread two', 'thread three'].map((text) => `${text} ${idempotency}`);
      return { parts, post: await publish(parts, await channel(idempotency)) };
    }),
  );
  for (const { parts, post } of made) {
    let delivery = await settled(post);
    if (delivery.holdReason === 'confirm') {
      expect(delivery.failure?.nextStep).toContain('part 2 of 3');
      await ada.browser.send('POST', `/deliveries/${delivery.id}/resolve`, { published: true });
      delivery = await settled(post);
    }
    expect([delivery.state, await Promise.all(parts.map(onNetwork))]).toEqual(['published', [1, 1, 1]]);
  }
}, 40_000);

test('what is above the network’s limit waits, with the reason and the time', async () => {
  const limited = await channel();
  await ada.browser.send('PATCH', `/channels/${limited}`, { settings: { class: 'A', pace: '2-a-minute' } });
  const posts = await Promise.all(['x', 'y', 'z'].map((name) => publish([`limited ${name}`], limited)));
  const end = performance.now() + 20_000;
  for (;;) {
    const answers = await Promise.all(posts.map(async ({ id }) => (await ada.browser.send('GET', `/posts/${id}`)).json<Post>().deliveries[0]!));
    const waiting = answers.find(({ failure }) => failure?.code === 'rate_limited');
    if (waiting && answers.filter(({ state }) => state === 'published').length === 2) {
      expect(waiting).toMatchObject({ state: 'scheduled', attempts: 0, failure: { whoActs: 'arkyra', cause: expect.stringContaining('2 posts in a minute') } });
      expect(Date.parse(waiting.nextTryAt!)).toBeGreaterThan(Date.parse(waiting.scheduledAt!));
      return;
    }
    if (performance.now() > end) throw new Error(JSON.stringify(answers));
    await new Promise((resolve) => setTimeout(resolve, 20));
  }
}, 40_000);
