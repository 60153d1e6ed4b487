import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import { calendarResponse, post as postSchema, postList, timeline, type Post } from '@arkyra/contracts/http';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bearer, registered, type Answer, type Registered } from '../auth/testing/clients.ts';
import { createApp } from '../create-app.ts';

let sandbox: SandboxServer;
let dataDir: string;
let app: NestFastifyApplication;
let ada: Registered;
let send: Registered['browser']['send'];
let channelId: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir });
  app = await createApp(new Config({ ...process.env, SANDBOX_URL: sandbox.url, RATE_LIMIT_PER_MINUTE: '0' }));
  ada = await registered(app);
  send = ada.browser.send.bind(ada.browser);
  channelId = (await send('POST', '/channels/sandbox/connect', { handle: 'ada-posts' })).json<{ id: string }>().id;
});
afterAll(async () => {
  await app.close();
  await sandbox.close();
  await rm(dataDir, { recursive: true });
});

const aPost = (change: object = {}) => ({ state: 'scheduled', scheduledAt: '2031-05-05T09:00:00.000Z', timezone: 'Europe/Paris', parts: [{ text: 'Grüße, world' }], targets: [{ channelId }], ...change });
const make = async (change: object = {}): Promise<Post> => {
  const answer = await send('POST', '/posts', aPost(change));
  expect(answer.statusCode).toBe(201);
  return postSchema.parse(answer.json());
};
const problem = (answer: Answer) => answer.json<{ code: string; errors?: { pointer: string; code: string }[] }>();

test('a post is made, read with its ETag, changed by If-Match and deleted', async () => {
  const created = await send('POST', '/posts', aPost());
  const { id } = postSchema.parse(created.json());
  expect(created.headers).toMatchObject({ location: `/api/v1/posts/${id}`, etag: '"1"', 'content-type': 'application/json; charset=utf-8' });
  const read = await send('GET', `/posts/${id}`);
  expect([read.statusCode, read.headers['etag'], read.json()]).toEqual([200, '"1"', created.json()]);
  const changed = await send('PATCH', `/posts/${id}`, { tags: ['a'] }, { 'if-match': '"1"' });
  expect([changed.statusCode, changed.headers['etag'], changed.json<Post>().tags]).toEqual([200, '"2"', ['a']]);
  for (const [body, headers] of [[{ tags: ['b'] }, { 'if-match': '"1"' }], [{ tags: ['b'], version: 1 }, {}], [{ tags: ['b'], version: 2 }, { 'if-match': 'W/"1"' }]] as const) {
    const stale = await send('PATCH', `/posts/${id}`, body, headers);
    expect([stale.statusCode, problem(stale).code]).toEqual([409, 'post.version_stale']);
  }
  expect((await send('PATCH', `/posts/${id}`, {}, { 'if-match': 'x' })).statusCode).toBe(422);
  expect((await send('DELETE', `/posts/${id}`, undefined, { 'if-match': '"1"' })).statusCode).toBe(409);
  expect((await send('DELETE', `/posts/${id}`, undefined, { 'if-match': '"2"' })).statusCode).toBe(204);
  expect((await send('GET', `/posts/${id}`)).statusCode).toBe(404);
  expect((await send('DELETE', `/posts/${id}`)).statusCode).toBe(404);
});

test('an Idempotency-Key makes one post of two requests', async () => {
  const key = { 'idempotency-key': 'post-once' };
  const [first, second] = [await send('POST', '/posts', aPost(), key), await send('POST', '/posts', aPost(), key)];
  expect(second.headers).toMatchObject({ 'idempotent-replayed': 'true', etag: '"1"' });
  expect(second.body).toBe(first.body);
});

test('the networks’ rules name the field, and nothing is written', async () => {
  const before = (await send('GET', '/posts')).json<{ data: Post[] }>().data.length;
  const refused = await send('POST', '/posts', aPost({ targets: [{ channelId, parts: [{ text: 'fine' }, { text: 'x'.repeat(5_000) }] }] }));
  expect(refused.statusCode).toBe(422);
  expect(problem(refused)).toMatchObject({ code: 'post.not_publishable', errors: [{ pointer: '/targets/0/parts/1/text', code: 'text.too_long' }] });
  const past = await send('POST', '/posts', aPost({ scheduledAt: '2020-01-01T00:00:00Z' }));
  expect([past.statusCode, problem(past).errors]).toMatchObject([422, [{ pointer: '/scheduledAt', code: 'post.past' }]]);
  expect((await send('GET', '/posts')).json<{ data: Post[] }>().data).toHaveLength(before);
});

test('validation says the same without writing', async () => {
  const answer = await send('POST', '/posts/validate', aPost({ parts: [{ text: 'x'.repeat(5_000) }] }));
  expect(answer.json()).toMatchObject({ problems: [{ target: 0, part: 0, code: 'text.too_long', severity: 'error', params: { used: 5_000 } }] });
});

test('lists by page, newest first, and by planned time within a span', async () => {
  const made = [];
  for (let day = 1; day <= 5; day++) made.push(await make({ scheduledAt: `2032-02-0${6 - day}T10:00:00Z`, tags: ['list'] }));
  const walk = async (query: string) => {
    const found: string[] = [];
    for (let cursor: string | null = ''; cursor !== null; ) {
      const page = postList.parse((await send('GET', `/posts?limit=2${query}${cursor && `&cursor=${cursor}`}`)).json());
      expect(page.data.length).toBeLessThanOrEqual(2);
      found.push(...page.data.map(({ id }) => id));
      cursor = page.nextCursor;
    }
    return found;
  };
  expect((await walk('')).slice(0, 5)).toEqual(made.map(({ id }) => id).reverse());
  expect(await walk('&from=2032-02-01T00:00:00Z&to=2032-03-01T00:00:00Z')).toEqual(made.map(({ id }) => id).reverse());
  expect(await walk('&from=2032-02-01T00:00:00Z&to=2032-03-01T00:00:00Z&state=published')).toEqual([]);
  expect((await send('GET', '/posts?cursor=nonsense')).statusCode).toBe(422);
  expect(await walk(`&channelId=${made[0]?.id ?? ''}`)).toEqual([]);
});

test('the calendar is light and of its span', async () => {
  const post = await make({ scheduledAt: '2033-03-15T12:00:00+01:00', parts: [{ text: 'Quote " and\nline\\' }] });
  const answer = await send('GET', '/calendar?from=2033-03-01T00:00:00Z&to=2033-04-01T00:00:00Z');
  expect(calendarResponse.strict().parse(answer.json())).toEqual({
    data: [{ id: post.id, version: 1, state: 'scheduled', at: '2033-03-15T11:00:00.000Z', excerpt: 'Quote " and line\\', channelIds: [channelId], hasMedia: false }],
  });
  expect((await send('GET', '/calendar?from=2033-04-01T00:00:00Z&to=2033-05-01T00:00:00Z')).json()).toEqual({ data: [] });
  expect((await send('GET', '/calendar?from=2033-04-01T00:00:00Z&to=2033-03-01T00:00:00Z')).statusCode).toBe(422);
});

test('pause, resume and cancel tell what they did in the timeline', async () => {
  const { id, deliveries } = await make();
  for (const [how, state] of [['pause', 'held'], ['resume', 'scheduled'], ['cancel', 'cancelled']] as const) {
    const answer = await send('POST', `/posts/${id}/${how}`);
    expect([answer.statusCode, answer.json<Post>().deliveries[0]?.state]).toEqual([200, state]);
  }
  expect(await send('POST', `/posts/${id}/resume`)).toMatchObject({ statusCode: 409 });
  const { data } = timeline.parse((await send('GET', `/deliveries/${deliveries[0]?.id}/timeline`)).json());
  expect(data.map(({ event, actor }) => [event, actor])).toEqual(['scheduled', 'paused', 'resumed', 'cancelled'].map((event) => [event, `user:${ada.userId}`]));
});

test('a key needs posts:publish to schedule, not to write a draft', async () => {
  const { key } = (await send('POST', '/api-keys', { name: 'CI', scopes: ['posts:read', 'posts:write'], mode: 'live' })).json<{ key: string }>();
  const call = bearer(app, key);
  expect((await call('POST', '/posts', aPost())).statusCode).toBe(403);
  const draft = await call('POST', '/posts', aPost({ state: 'draft' }));
  expect(draft.statusCode).toBe(201);
  const { id } = draft.json<Post>();
  expect((await call('PATCH', `/posts/${id}`, { state: 'scheduled' })).statusCode).toBe(403);
  expect((await call('PATCH', `/posts/${id}`, { parts: [{ text: '' }] })).statusCode).toBe(200);
});
