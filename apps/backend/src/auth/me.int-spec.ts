import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '@arkyra/database';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.ts';
import { Browser, bearer, registered } from './testing/clients.ts';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createApp();
});
afterAll(() => app.close());

async function second(email: string, password: string): Promise<Browser> {
  const browser = new Browser(app);
  expect((await browser.send('POST', '/auth/login', { email, password }, { 'user-agent': 'Second browser' })).statusCode).toBe(200);
  return browser;
}

interface Sessions {
  data: { id: string; current: boolean; userAgent: string }[];
}

test('a person changes their own name and zone', async () => {
  const { browser } = await registered(app);
  const answer = await browser.send('PATCH', '/me', { name: 'Grace', timezone: 'America/New_York' });
  expect(answer.json()).toMatchObject({ user: { name: 'Grace', timezone: 'America/New_York' } });
  expect((await browser.send('PATCH', '/me', { timezone: 'Mars/Olympus' })).json()).toMatchObject({ errors: [{ pointer: '/timezone' }] });
});

test('a new password ends the other sessions and is the only one that works', async () => {
  const { browser, email, password } = await registered(app);
  const other = await second(email, password);
  const wrong = await browser.send('POST', '/me/password', { currentPassword: 'not it', newPassword: 'a new long password' });
  expect(wrong.statusCode).toBe(422);
  expect(wrong.json()).toMatchObject({ errors: [{ pointer: '/currentPassword', code: 'password.wrong' }] });
  expect((await browser.send('POST', '/me/password', { currentPassword: password, newPassword: 'a new long password' })).statusCode).toBe(204);
  expect((await browser.send('GET', '/me')).statusCode).toBe(200);
  expect((await other.send('GET', '/me')).statusCode).toBe(401);
  expect((await other.send('POST', '/auth/refresh')).statusCode).toBe(401);
  const logins = await Promise.all([password, 'a new long password'].map((word) => new Browser(app).send('POST', '/auth/login', { email, password: word })));
  expect(logins.map(({ statusCode }) => statusCode)).toEqual([401, 200]);
});

test('sessions are listed and ended one by one, at once', async () => {
  const { browser, email, password } = await registered(app);
  const other = await second(email, password);
  expect((await other.send('GET', '/me')).statusCode).toBe(200);
  const { data } = (await browser.send('GET', '/me/sessions')).json<Sessions>();
  expect(data).toHaveLength(2);
  expect(data.filter(({ current }) => current)).toHaveLength(1);
  const theirs = data.find(({ current }) => !current)!;
  expect(theirs.userAgent).toBe('Second browser');
  expect((await browser.send('DELETE', `/me/sessions/${theirs.id}`)).statusCode).toBe(204);
  expect((await other.send('GET', '/me')).statusCode).toBe(401);
  expect((await browser.send('DELETE', `/me/sessions/${theirs.id}`)).statusCode).toBe(404);
});

test('nobody ends another person’s session', async () => {
  const [one, two] = [await registered(app), await registered(app)];
  const { data } = (await one.browser.send('GET', '/me/sessions')).json<Sessions>();
  expect((await two.browser.send('DELETE', `/me/sessions/${data[0]!.id}`)).statusCode).toBe(404);
  expect((await one.browser.send('GET', '/me')).statusCode).toBe(200);
});

test('all other sessions end together', async () => {
  const { browser, email, password } = await registered(app);
  const others = [await second(email, password), await second(email, password)];
  expect((await browser.send('DELETE', '/me/sessions')).statusCode).toBe(204);
  for (const other of others) expect((await other.send('GET', '/me')).statusCode).toBe(401);
  expect((await browser.send('GET', '/me/sessions')).json<Sessions>().data).toHaveLength(1);
});

test('the steady state asks the database nothing', async () => {
  const { accessToken, workspaceId } = await registered(app);
  const { data } = (await bearer(app, accessToken)('GET', '/workspaces')).json<{ data: object[] }>();
  expect(data).toMatchObject([{ id: workspaceId }]);
  const { systemPool, appPool } = app.get(Database);
  const asked: unknown[] = [];
  for (const pool of [systemPool, appPool]) {
    const query = pool.query.bind(pool);
    pool.query = ((...query_: Parameters<typeof query>) => (asked.push(query_[0]), query(...query_))) as typeof pool.query;
  }
  const refused = await bearer(app, accessToken)('GET', '/workspaces/not-an-id');
  expect(refused.statusCode).toBe(400);
  expect(asked).toEqual([]);
});
