import { randomUUID } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.ts';
import { fingerprint } from '../tenancy/testing/fingerprint.ts';
import { scheduledPost, World, type Caller } from '../tenancy/testing/world.ts';

const dataDir = mkdtempSync(join(tmpdir(), 'arkyra-twice-'));
let app: NestFastifyApplication;
let sandbox: SandboxServer;
let world: World;
let key: string;

beforeAll(async () => {
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir });
  app = await createApp(Config.fromProcess({ SANDBOX_URL: sandbox.url, RATE_LIMIT_PER_MINUTE: '0' }));
  world = await World.of(app);
}, 60_000);
afterAll(async () => {
  await app?.close();
  await sandbox?.close();
  rmSync(dataDir, { recursive: true });
});
beforeEach(() => {
  key = randomUUID();
});

interface Post {
  readonly id: string;
}

const create = (change: object = {}, caller: Caller = world) => caller.send('POST', '/posts', { ...scheduledPost(world.channelId), ...change }, { 'idempotency-key': key });
const rows = () => fingerprint(app.get(Database));
const query = (sql: string) => app.get(Database).systemPool.query(sql, [key]);
const posts = async () => (await world.send('GET', '/posts?limit=200')).json<{ data: Post[] }>().data.map(({ id }) => id);

test('the same request twice is one post and one answer', async () => {
  const first = await create();
  const between = await rows();
  const second = await create();
  expect([first.statusCode, second.statusCode]).toEqual([201, 201]);
  expect([first.headers['idempotent-replayed'], second.headers['idempotent-replayed']]).toEqual([undefined, 'true']);
  expect(second.body).toBe(first.body);
  expect([second.headers.location, second.headers.etag]).toEqual([`/api/v1/posts/${first.json<Post>().id}`, '"1"']);
  expect(await rows()).toEqual(between);
});

test('ten at once are one post', async () => {
  const before = await posts();
  const answers = await Promise.all(Array.from({ length: 10 }, () => create()));
  const made = answers.filter(({ statusCode, headers }) => statusCode === 201 && headers['idempotent-replayed'] === undefined);
  expect(made).toHaveLength(1);
  for (const { statusCode, headers, body } of answers) {
    if (statusCode === 409) expect(headers['retry-after']).toBe('1');
    else expect([statusCode, body]).toEqual([201, made[0]?.body]);
  }
  expect((await create()).body).toBe(made[0]?.body);
  expect(await posts()).toHaveLength(before.length + 1);
});

test('another body under the same key is refused, and nothing is written', async () => {
  await create();
  const before = await rows();
  const other = await create({ tags: ['other'] });
  expect(other.statusCode).toBe(422);
  expect(other.json()).toMatchObject({ code: 'idempotency.key_reused' });
  expect(await rows()).toEqual(before);
});

test('a refused body leaves the key free for the mended one', async () => {
  expect((await create({ scheduledAt: '2020-01-01T00:00:00Z' })).statusCode).toBe(422);
  expect((await create()).statusCode).toBe(201);
});

test('the key of one is not the key of another', async () => {
  const first = await create();
  const apiKey = await world.key(['posts:write', 'posts:publish']);
  const second = await create({}, apiKey);
  expect(second.headers['idempotent-replayed']).toBeUndefined();
  expect(second.json<Post>().id).not.toBe(first.json<Post>().id);
});

const die = "UPDATE idempotency_records SET status = NULL, body = NULL, claimed_until = now() - interval '1 second' WHERE key = $1";

test('where the first died after it had written, the second finds the post', async () => {
  const soon = { scheduledAt: new Date(Date.now() + 400).toISOString() };
  const first = await create(soon);
  await query(die);
  const before = await posts();
  // By now its time has passed, which would be refused to a new post.
  await query("SELECT pg_sleep(0.5), $1::text");
  const second = await create(soon);
  expect([second.statusCode, second.json<Post>().id]).toEqual([201, first.json<Post>().id]);
  expect((await create(soon)).headers['idempotent-replayed']).toBe('true');
  expect(await posts()).toEqual(before);
});

test('where the first died before it had written, the second writes', async () => {
  const first = await create();
  await query(die);
  await query('DELETE FROM deliveries WHERE post_id = (SELECT resource_id FROM idempotency_records WHERE key = $1)');
  await query('DELETE FROM posts WHERE id = (SELECT resource_id FROM idempotency_records WHERE key = $1)');
  const second = await create();
  expect([second.statusCode, second.json<Post>().id]).toEqual([201, first.json<Post>().id]);
});

test('where the first is only slow, the two make one post', async () => {
  const slow = await app.get(Database).systemPool.connect();
  try {
    // The first stands in its transaction, with the post written and not committed.
    const first = await create();
    await query(die);
    const { id } = first.json<Post>();
    await query('DELETE FROM deliveries WHERE post_id = (SELECT resource_id FROM idempotency_records WHERE key = $1)');
    await query('DELETE FROM posts WHERE id = (SELECT resource_id FROM idempotency_records WHERE key = $1)');
    await slow.query('BEGIN');
    await slow.query("INSERT INTO posts (id, workspace_id, timezone, parts, tags, excerpt, channel_ids) VALUES ($1, $2, 'UTC', '[]', '{}', '', '{}')", [id, world.workspaceId]);
    const second = create();
    await query("SELECT pg_sleep(0.2), $1::text");
    await slow.query('COMMIT');
    expect((await second).json()).toMatchObject({ status: 409, code: 'post.exists' });
    expect((await create()).json()).toMatchObject({ id });
  } finally {
    slow.release();
  }
});
