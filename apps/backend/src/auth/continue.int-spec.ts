import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.ts';
import { Browser, registered } from './testing/clients.ts';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createApp();
});
afterAll(() => app.close());

test('a page load with an ended access token gets a new one and goes on', async () => {
  const { browser } = await registered(app);
  browser.cookies.delete('ark_access');
  const answer = await browser.send('GET', `/auth/continue?next=${encodeURIComponent('/posts/1?tab=a')}`);
  expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/posts/1?tab=a']);
  expect((await browser.send('GET', '/me')).statusCode).toBe(200);
});

test('without a session it ends at the sign-in, which knows the way back', async () => {
  const answer = await new Browser(app).send('GET', '/auth/continue?next=/drafts');
  expect([answer.statusCode, answer.headers['location']]).toEqual([303, '/login?next=%2Fdrafts']);
});

test.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/\n/evil.example'])('it sends nobody to %j', async (next) => {
  const { browser } = await registered(app);
  const answer = await browser.send('GET', `/auth/continue?next=${encodeURIComponent(next)}`);
  expect(answer.headers['location']).toBe('/');
});
