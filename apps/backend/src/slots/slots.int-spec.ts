import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
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
let person: Registered;
let send: Registered['browser']['send'];
let channelId: string;
beforeAll(async () => {
  dataDir = await mkdtemp(join(tmpdir(), 'sandbox-'));
  sandbox = await startSandboxServer({ port: 0, host: '127.0.0.1', dataDir });
  app = await createApp(new Config({ ...process.env, SANDBOX_URL: sandbox.url, RATE_LIMIT_PER_MINUTE: '0' }));
  person = await registered(app);
  send = person.browser.send.bind(person.browser);
  channelId = (await send('POST', '/channels/sandbox/connect', { handle: 'slots' })).json<{ id: string }>().id;
});
afterAll(async () => {
  await app.close();
  await sandbox.close();
  await rm(dataDir, { recursive: true });
});

const week = { timezone: 'Europe/Paris', slots: [{ time: '09:30', weekdays: [1, 2, 3, 4, 5] }, { time: '18:00', weekdays: [6, 7] }] };

test('slots begin empty, are replaced as a whole and written in one way; the zone is the channel’s', async () => {
  expect((await send('GET', `/channels/${channelId}/slots`)).json()).toEqual({ timezone: 'UTC', slots: [] });
  const untidy = { timezone: 'Europe/Paris', slots: [{ time: '18:00', weekdays: [7, 6] }, { time: '09:30', weekdays: [5, 4] }, { time: '09:30', weekdays: [3, 2, 1, 5] }] };
  const put = await send('PUT', `/channels/${channelId}/slots`, untidy);
  expect([put.statusCode, put.json()]).toEqual([200, week]);
  expect((await send('PUT', `/channels/${channelId}/slots`, untidy)).json()).toEqual(week);
  expect((await send('GET', `/channels/${channelId}/slots`)).json()).toEqual(week);
  expect((await send('GET', `/channels/${channelId}`)).json()).toMatchObject({ timezone: 'Europe/Paris' });
});

test('what is wrong is named, and nothing changes', async () => {
  for (const [body, pointer] of [
    [{ ...week, timezone: 'Mars/Base' }, '/timezone'],
    [{ ...week, slots: [{ time: '9:30', weekdays: [1] }] }, '/slots/0/time'],
    [{ ...week, slots: [{ time: '24:00', weekdays: [1] }] }, '/slots/0/time'],
    [{ ...week, slots: [{ time: '09:30', weekdays: [1, 8] }] }, '/slots/0/weekdays/1'],
    [{ ...week, slots: [{ time: '09:30', weekdays: [] }] }, '/slots/0/weekdays'],
    [{ slots: [] }, '/timezone'],
  ] as const) {
    const answer = await send('PUT', `/channels/${channelId}/slots`, body);
    expect([answer.statusCode, answer.json<{ errors: { pointer: string }[] }>().errors.map((one) => one.pointer)]).toEqual([400, [pointer]]);
  }
  expect((await send('GET', `/channels/${channelId}/slots`)).json()).toEqual(week);
});

test('the next free slot is told, taken by POST, and gone; the open ones of a span are listed', async () => {
  const next = async (query = '') => (await send('GET', `/channels/next-slot?channelId=${channelId}${query}`)).json<{ at: string; reason: null }>();
  const { at, reason } = await next();
  expect(reason).toBeNull();
  const post = await send('POST', '/posts', { state: 'scheduled', scheduledAt: 'next-slot', timezone: 'UTC', parts: [{ text: 'In line' }], targets: [{ channelId }] });
  expect([post.statusCode, post.json<{ scheduledAt: string }>().scheduledAt]).toEqual([201, at]);
  const second = await next();
  expect(second.at > at).toBe(true);
  expect((await next(`&after=${second.at}`)).at > second.at).toBe(true);
  // A winter week in Paris, far ahead.
  const open = await send('GET', `/channels/${channelId}/open-slots?from=2030-01-07T00:00:00Z&to=2030-01-14T00:00:00Z`);
  expect(open.json<{ data: { at: string }[] }>().data.map((one) => one.at)).toEqual(
    ['07T08:30', '08T08:30', '09T08:30', '10T08:30', '11T08:30', '12T17:00', '13T17:00'].map((clock) => `2030-01-${clock}:00.000Z`),
  );
  expect((await send('GET', `/channels/${channelId}/open-slots?from=2030-01-07T00:00:00Z&to=2031-01-14T00:00:00Z`)).statusCode).toBe(422);
});

test('without slots it says so', async () => {
  const { id } = (await send('POST', '/channels/sandbox/connect', { handle: 'bare' })).json<{ id: string }>();
  expect((await send('GET', `/channels/next-slot?channelId=${id}`)).json()).toEqual({ at: null, reason: 'no_slots' });
  const refused = await send('POST', '/posts', { state: 'scheduled', scheduledAt: 'next-slot', parts: [{ text: 'In line' }], targets: [{ channelId: id }] });
  expect([refused.statusCode, refused.json()]).toMatchObject([422, { errors: [{ pointer: '/scheduledAt', code: 'slot.none_set' }] }]);
  const both = await send('GET', `/channels/next-slot?channelId=${id}&channelId=${channelId}`);
  expect(both.json()).toMatchObject({ reason: null });
  expect((await send('GET', '/channels/next-slot')).json()).toMatchObject({ status: 400, errors: [{ pointer: '/channelId' }] });
});

test('a test key takes slots of its own time, beside the live posts', async () => {
  const { key } = (await send('POST', '/api-keys', { name: 'CI', scopes: ['posts:write', 'posts:publish'], mode: 'test' })).json<{ key: string }>();
  const queue = async (call: typeof send) => (await call('POST', '/posts', { state: 'scheduled', scheduledAt: 'next-slot', timezone: 'UTC', parts: [{ text: 'Try' }], targets: [{ channelId }] })).json<{ scheduledAt: string }>().scheduledAt;
  const tried = await queue(bearer(app, key));
  expect((await queue(send)) > tried).toBe(true);
});
