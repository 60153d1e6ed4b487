import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { Redis } from '@arkyra/redis';
import { AppLogger } from '@arkyra/telemetry';
import { startBlueskyServer, type BlueskyAccount, type BlueskyServer } from '@arkyra/testing/bluesky';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { registered, type Registered } from '../auth/testing/clients.ts';
import { createApp } from '../create-app.ts';

let server: BlueskyServer;
let alice: BlueskyAccount;
let app: NestFastifyApplication;
let person: Registered;
const logged: string[] = [];
beforeAll(async () => {
  server = await startBlueskyServer(['alice']);
  [alice] = server.accounts as [BlueskyAccount];
  app = await createApp(new Config({ ...process.env, ARKYRA_ALLOW_PRIVATE_HOSTS: 'localhost', LOG_LEVEL: 'info' }));
  app.get(AppLogger).winston.on('data', (line: object) => logged.push(JSON.stringify(line)));
  person = await registered(app);
});
afterAll(async () => {
  await app.close();
  await server.stop();
});

let keys = 0;
const connect = (changes: object = {}) =>
  person.browser.send('POST', '/channels/bluesky/connect', { service: server.url, identifier: alice.handle, appPassword: alice.appPassword, ...changes }, { 'idempotency-key': `k${++keys}` });

test('a real server’s account is connected, checked, and connected again', async () => {
  const created = await connect();
  expect(created.statusCode).toBe(201);
  const { id } = created.json<{ id: string }>();
  expect(created.json()).toMatchObject({ network: 'bluesky', externalId: alice.did, handle: alice.handle, state: 'connected' });
  expect((await person.browser.send('POST', `/channels/${id}/check`)).json()).toMatchObject({ id, state: 'connected', problem: null });
  expect((await connect()).json()).toMatchObject({ id });
});

test('a wrong app password is the person’s, a server that is down is not', async () => {
  const wrong = await connect({ appPassword: 'aaaa-bbbb-cccc-dddd' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.headers['content-type']).toContain('application/problem+json');
  expect(wrong.json()).toMatchObject({
    code: 'channel.sign_in_refused',
    detail: 'Bluesky did not accept this sign-in. Check what you typed and try again (Invalid identifier or password).',
    errors: [{ pointer: '/appPassword', code: 'channel.sign_in_refused' }],
  });
  await server.down();
  try {
    const away = await connect();
    expect([away.statusCode, away.headers['retry-after']]).toEqual([503, '10']);
    expect(away.json()).toMatchObject({ code: 'channel.network_unreachable', detail: expect.stringMatching(/^Bluesky does not answer right now\. Try again in a moment/) });
  } finally {
    await server.up();
  }
  expect((await connect()).statusCode).toBe(201);
});

test('no secret is in an answer, a log line, Redis or the audit log', async () => {
  const { body } = await connect();
  const redis = app.get(Redis);
  const kept: string[] = [];
  for (const key of await redis.keys('*')) kept.push(`${key} ${(await redis.dump(key)) ?? ''}`);
  const { rows: audited } = await app.get(Database).systemPool.query<{ row: string }>('SELECT e::text AS row FROM audit_entries e');
  expect(audited.some(({ row }) => row.includes('channel.connected'))).toBe(true);
  const away = logged.filter((line) => line.includes('channels/:network/connect') || line.includes('network_unreachable'));
  expect([away.length > 0, kept.length > 0]).toEqual([true, true]);
  for (const text of [body, ...logged, ...kept, ...audited.map(({ row }) => row)]) {
    expect(text).not.toContain(alice.appPassword);
    expect(text).not.toContain('aaaa-bbbb-cccc-dddd');
    expect(text).not.toMatch(/eyJ[\w-]{20,}\.[\w-]{20,}/);
  }
});
