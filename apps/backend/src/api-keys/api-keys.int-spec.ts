import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '@arkyra/database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { bearer, registered } from '../auth/testing/clients.ts';
import { createApp } from '../create-app.ts';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createApp();
});
afterAll(() => app.close());

const request = { name: 'CI', scopes: ['posts:read', 'posts:write'], mode: 'live' };

test('a key is shown once, listed by its prefix, and refused everywhere once revoked', async () => {
  const { browser } = await registered(app);
  const created = await browser.send('POST', '/api-keys', request);
  expect(created.statusCode).toBe(201);
  const { id, key, prefix } = created.json<{ id: string; key: string; prefix: string }>();
  expect(key.startsWith(prefix)).toBe(true);
  const listed = await browser.send('GET', '/api-keys');
  expect(listed.json()).toMatchObject({ data: [{ id, prefix, scopes: request.scopes, mode: 'live', lastUsedAt: null }] });
  expect(listed.body).not.toContain(key);

  const byKey = bearer(app, key);
  expect((await byKey('GET', '/me')).json()).toMatchObject({ status: 403, code: 'access.sessions_only' });
  expect((await browser.send('DELETE', `/api-keys/${id}`)).statusCode).toBe(204);
  expect((await byKey('GET', '/me')).json()).toMatchObject({ status: 401, code: 'auth.api_key_refused' });
  expect((await browser.send('DELETE', `/api-keys/${id}`)).statusCode).toBe(404);
});

test('a key makes no keys, and only owners and admins do', async () => {
  const { browser, userId, workspaceId } = await registered(app);
  const { key } = (await browser.send('POST', '/api-keys', request)).json<{ key: string }>();
  expect((await bearer(app, key)('POST', '/api-keys', request)).statusCode).toBe(403);

  const other = await registered(app);
  await app.get(Database).system.member.create({ data: { workspaceId, userId: other.userId, role: 'editor' } });
  const asEditor = bearer(app, (await other.browser.send('POST', '/auth/login', other)).json<{ accessToken: string }>().accessToken);
  const there = { 'x-workspace-id': workspaceId };
  // The other person's memberships were not asked for yet, so none are remembered.
  expect((await asEditor('POST', '/api-keys', request, there)).json()).toMatchObject({ status: 403, code: 'access.role_forbids' });
  expect((await asEditor('GET', '/api-keys', undefined, there)).statusCode).toBe(403);
  expect(userId).not.toBe(other.userId);
});

test('another workspace’s key does not exist', async () => {
  const [one, two] = [await registered(app), await registered(app)];
  const { id } = (await one.browser.send('POST', '/api-keys', request)).json<{ id: string }>();
  expect((await two.browser.send('DELETE', `/api-keys/${id}`)).statusCode).toBe(404);
  expect((await two.browser.send('GET', '/api-keys')).json()).toMatchObject({ data: [] });
  expect((await two.browser.send('GET', '/api-keys', undefined, { 'x-workspace-id': one.workspaceId })).statusCode).toBe(404);
});

test('each wrong field is named', async () => {
  const { browser } = await registered(app);
  const answer = await browser.send('POST', '/api-keys', { name: '', scopes: ['posts:everything'], mode: 'live' });
  expect(answer.statusCode).toBe(400);
  expect(answer.json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer).sort()).toEqual(['/name', '/scopes/0']);
  const past = await browser.send('POST', '/api-keys', { ...request, expiresAt: '2020-01-01T00:00:00Z' });
  expect(past.json()).toMatchObject({ errors: [{ pointer: '/expiresAt', code: 'expiry.past' }] });
});
