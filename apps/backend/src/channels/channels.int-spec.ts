import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { startSandboxServer, type SandboxServer } from '@arkyra/network-sandbox/server';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { bearer, registered, type Registered } from '../auth/testing/clients.ts';
import { createApp } from '../create-app.ts';

let sandbox: SandboxServer;
let dataDir: string;
let app: NestFastifyApplication;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir });
  app = await createApp(new Config({ ...process.env, SANDBOX_URL: sandbox.url }));
});
afterAll(async () => {
  await app.close();
  await sandbox.close();
  await rm(dataDir, { recursive: true });
});

interface Body {
  readonly id: string;
  readonly handle: string;
  readonly checkedAt: string;
}

const handles = async ({ browser }: Registered) => (await browser.send('GET', '/channels')).json<{ data: Body[] }>().data.map(({ handle }) => handle);
const connect = async ({ browser }: Registered, handle: string) => browser.send('POST', '/channels/sandbox/connect', { handle });

async function keyOf({ browser }: Registered, mode: 'live' | 'test', ...scopes: string[]) {
  const { key } = (await browser.send('POST', '/api-keys', { name: 'CI', scopes, mode })).json<{ key: string }>();
  return bearer(app, key);
}

test('a newcomer finds a Sandbox channel with a handle of their own', async () => {
  const [one, two] = [await registered(app), await registered(app)];
  const [mine, theirs] = [await handles(one), await handles(two)];
  expect([mine.length, theirs.length]).toEqual([1, 1]);
  expect(mine[0]).toMatch(/^person-\d+-[0-9a-f]{6}$/);
  expect(mine).not.toEqual(theirs);
});

test('the networks tell their limits and forms', async () => {
  const { browser } = await registered(app);
  const answer = await browser.send('GET', '/networks');
  expect(answer.statusCode).toBe(200);
  const { data } = answer.json<{ data: { network: string }[] }>();
  expect(data.map(({ network }) => network).sort()).toEqual(['bluesky', 'sandbox']);
  expect(data.find(({ network }) => network === 'sandbox')).toMatchObject({
    displayName: 'Sandbox',
    limits: { text: { max: 500, unit: 'graphemes' }, media: { maxCount: 4 } },
    connect: { kind: 'credentials', fields: [{ name: 'handle', required: true }] },
    settings: [
      { name: 'class', kind: 'select', options: [{ value: 'A' }, {}, {}, {}, {}] },
      { name: 'pace', kind: 'select', options: [{ value: 'none' }, {}, {}] },
      { name: 'onDoubt', kind: 'select', options: [{ value: 'ask' }, { value: 'send-again' }] },
    ],
  });
});

test('connects, shows, sets up, checks, disconnects and connects again', async () => {
  const person = await registered(app);
  const { browser } = person;
  const created = await connect(person, 'anna');
  expect(created.statusCode).toBe(201);
  const { id, ...channel } = created.json<Body>();
  expect(channel).toMatchObject({ network: 'sandbox', handle: 'anna', state: 'connected', stateReason: null, problem: null, settings: {}, timezone: 'UTC' });
  expect(created.body).not.toMatch(/token|credential|workspaceId/i);

  const changed = await browser.send('PATCH', `/channels/${id}`, { settings: { class: 'D' }, timezone: 'Asia/Tokyo' });
  expect(changed.json()).toMatchObject({ id, settings: { class: 'D' }, timezone: 'Asia/Tokyo' });
  const wrong = await browser.send('PATCH', `/channels/${id}`, { settings: { class: 'F' } });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.json()).toMatchObject({ code: 'input.invalid', errors: [{ pointer: '/settings/class' }] });

  const checked = await browser.send('POST', `/channels/${id}/check`);
  expect(checked.statusCode).toBe(200);
  expect(checked.json<Body>().checkedAt > channel.checkedAt).toBe(true);

  expect((await browser.send('DELETE', `/channels/${id}`)).statusCode).toBe(204);
  expect((await browser.send('DELETE', `/channels/${id}`)).statusCode).toBe(204);
  expect((await browser.send('GET', `/channels/${id}`)).json()).toMatchObject({ state: 'disconnected' });
  expect((await browser.send('POST', `/channels/${id}/check`)).json()).toMatchObject({ status: 409, code: 'channel.disconnected' });
  expect((await connect(person, 'anna')).json()).toMatchObject({ id, state: 'connected', settings: { class: 'D' } });
});

test('what is planned waits while its channel is disconnected, and goes on when it is connected again', async () => {
  const person = await registered(app);
  const { browser } = person;
  const { id: channelId } = (await connect(person, 'planner')).json<Body>();
  const scheduledAt = new Date(Date.now() + 3_600_000).toISOString();
  const post = await browser.send('POST', '/posts', { state: 'scheduled', scheduledAt, timezone: 'UTC', parts: [{ text: 'Later' }], targets: [{ channelId }] });
  expect(post.statusCode).toBe(201);
  const delivery = async () => (await browser.send('GET', `/posts/${post.json<Body>().id}`)).json<{ deliveries: object[] }>().deliveries[0];
  expect(await delivery()).toMatchObject({ state: 'scheduled' });
  await browser.send('DELETE', `/channels/${channelId}`);
  expect(await delivery()).toMatchObject({ state: 'held', holdReason: 'channel' });
  await connect(person, 'planner');
  expect(await delivery()).toMatchObject({ state: 'scheduled', scheduledAt });
});

test('says in plain words what is wrong, and where', async () => {
  const person = await registered(app);
  const { browser } = person;
  const locked = await connect(person, 'locked');
  expect(locked.statusCode).toBe(422);
  expect(locked.json()).toMatchObject({ code: 'channel.sign_in_refused', detail: expect.stringContaining('This account is locked'), errors: [{ pointer: '/handle' }] });
  const empty = await browser.send('POST', '/channels/sandbox/connect', { handle: ' ', colour: 'red' });
  expect(empty.json()).toMatchObject({ status: 422, code: 'input.invalid', errors: expect.arrayContaining([{ pointer: '/handle', code: 'field.required', message: 'Handle is missing.' }, expect.objectContaining({ pointer: '/colour' })]) });
  expect((await browser.send('POST', '/channels/myspace/connect', {})).json()).toMatchObject({ status: 404, code: 'network.not_found' });
  const away = await browser.send('POST', '/channels/bluesky/connect', { service: 'http://127.0.0.1:1', identifier: 'anna', appPassword: 'x' });
  expect(away.json()).toMatchObject({ code: 'channel.connect_refused', errors: [{ pointer: '/service' }] });
  expect((await handles(person)).length).toBe(1);
});

test('lists page by page', async () => {
  const person = await registered(app);
  await connect(person, 'second');
  const first = (await person.browser.send('GET', '/channels?limit=1')).json<{ data: Body[]; nextCursor: string }>();
  const second = (await person.browser.send('GET', `/channels?limit=1&cursor=${first.nextCursor}`)).json<{ data: Body[]; nextCursor: null }>();
  expect([first.data.length, second.data.map(({ handle }) => handle), second.nextCursor]).toEqual([1, ['second'], null]);
  expect((await person.browser.send('GET', '/channels?cursor=nonsense')).json()).toMatchObject({ status: 422, errors: [{ pointer: '/cursor' }] });
});

test('the same Idempotency-Key connects once', async () => {
  const { browser } = await registered(app);
  const send = () => browser.send('POST', '/channels/sandbox/connect', { handle: 'twice' }, { 'idempotency-key': 'k1' });
  const first = await send();
  const second = await send();
  expect(second.statusCode).toBe(201);
  expect(second.headers['idempotent-replayed']).toBe('true');
  expect(second.json()).toEqual(first.json());
});

test('another workspace’s channel does not exist', async () => {
  const [one, two] = [await registered(app), await registered(app)];
  const { id } = (await connect(one, 'mine')).json<Body>();
  const answers = [
    await two.browser.send('GET', `/channels/${id}`),
    await two.browser.send('PATCH', `/channels/${id}`, { timezone: 'Asia/Tokyo' }),
    await two.browser.send('DELETE', `/channels/${id}`),
    await two.browser.send('POST', `/channels/${id}/check`),
  ];
  expect(answers.map(({ statusCode }) => statusCode)).toEqual([404, 404, 404, 404]);
  expect((await one.browser.send('GET', `/channels/${id}`)).json()).toMatchObject({ timezone: 'UTC', state: 'connected' });
});

test('an editor sees channels and manages none', async () => {
  const [owner, editor] = [await registered(app), await registered(app)];
  const { id } = (await connect(owner, 'ours')).json<Body>();
  await app.get(Database).system.member.create({ data: { workspaceId: owner.workspaceId, userId: editor.userId, role: 'editor' } });
  const there = { 'x-workspace-id': owner.workspaceId };
  const as = bearer(app, (await editor.browser.send('POST', '/auth/login', editor)).json<{ accessToken: string }>().accessToken);
  expect((await as('GET', `/channels/${id}`, undefined, there)).statusCode).toBe(200);
  expect((await as('GET', '/networks', undefined, there)).statusCode).toBe(200);
  for (const answer of [await as('POST', '/channels/sandbox/connect', { handle: 'no' }, there), await as('PATCH', `/channels/${id}`, {}, there), await as('DELETE', `/channels/${id}`, undefined, there), await as('POST', `/channels/${id}/check`, undefined, there)]) {
    expect(answer.json()).toMatchObject({ status: 403, code: 'access.role_forbids' });
  }
});

test('a key does what its scopes say; a test key reaches the Sandbox, and changes what test keys made', async () => {
  const person = await registered(app);
  const { id: live } = (await connect(person, 'live-one')).json<Body>();
  const reader = await keyOf(person, 'live', 'channels:read');
  expect((await reader('GET', `/channels/${live}`)).statusCode).toBe(200);
  expect((await reader('DELETE', `/channels/${live}`)).json()).toMatchObject({ status: 403, code: 'access.scope_missing' });
  const writer = await keyOf(person, 'live', 'channels:write');
  expect((await writer('GET', '/channels')).statusCode).toBe(403);

  const tester = await keyOf(person, 'test', 'channels:read', 'channels:write');
  expect((await tester('GET', `/channels/${live}`)).statusCode).toBe(200);
  expect((await tester('PATCH', `/channels/${live}`, { timezone: 'Asia/Tokyo' })).json()).toMatchObject({ status: 403, code: 'channel.test_mode' });
  expect((await tester('DELETE', `/channels/${live}`)).json()).toMatchObject({ status: 403, code: 'channel.test_mode' });
  expect((await tester('POST', '/channels/bluesky/connect', { identifier: 'a', appPassword: 'b' })).json()).toMatchObject({ status: 403 });
  expect((await tester('POST', '/channels/sandbox/connect', { handle: 'live-one' })).statusCode).toBe(409);
  const { id } = (await tester('POST', '/channels/sandbox/connect', { handle: 'test-one' })).json<Body>();
  expect((await tester('GET', '/channels')).json<{ data: Body[] }>().data.map((channel) => channel.id)).toEqual(expect.arrayContaining([live, id]));
  expect((await tester('DELETE', `/channels/${id}`)).statusCode).toBe(204);
});
