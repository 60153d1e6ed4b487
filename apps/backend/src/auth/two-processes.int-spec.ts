import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.ts';
import { bearer, registered } from './testing/clients.ts';

let one: NestFastifyApplication;
let two: NestFastifyApplication;
beforeAll(async () => {
  one = await createApp();
  two = await createApp();
});
afterAll(() => one.close());

test('a key revoked in one process is refused by the other at once', async () => {
  const { browser } = await registered(one);
  const request = { name: 'CI', scopes: ['posts:read'], mode: 'live' };
  const { id, key } = (await browser.send('POST', '/api-keys', request)).json<{ id: string; key: string }>();
  expect((await bearer(two, key)('GET', '/me')).statusCode).toBe(403);
  await browser.send('DELETE', `/api-keys/${id}`);
  expect((await bearer(two, key)('GET', '/me')).statusCode).toBe(401);
});

test('two apps of one process do not share their sign-in', async () => {
  const { accessToken } = await registered(one);
  expect((await bearer(two, accessToken)('GET', '/me')).statusCode).toBe(200);
  await two.close();
  expect((await bearer(one, accessToken)('GET', '/me')).statusCode).toBe(200);
});
