import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.ts';
import { Browser, bearer, origin, registered, somebody } from './testing/clients.ts';

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createApp();
});
afterAll(() => app.close());

const send = (path: string, payload: object, headers: Record<string, string> = {}) => app.inject({ method: 'POST', url: `/api/v1${path}`, payload, headers });

test('the first account owns the installation and gets a workspace of its own', async () => {
  const person = { ...somebody(), name: 'Ada', timezone: 'Europe/Paris' };
  const browser = new Browser(app);
  const answer = await browser.send('POST', '/auth/register', { ...person, email: `  ${person.email.toUpperCase()}` });
  expect(answer.statusCode).toBe(201);
  expect(answer.json()).toMatchObject({
    user: { email: person.email, isInstanceOwner: true, timezone: 'Europe/Paris' },
    workspace: { name: "Ada's workspace", role: 'owner', timezone: 'Europe/Paris', missedWindowPolicy: 'late' },
  });
  expect(answer.body).not.toMatch(/refreshToken|passwordHash/);
  const me = (await browser.send('GET', '/me')).json<{ permissions: string[]; workspaces: unknown[] }>();
  expect(me.permissions).toContain('workspace:delete');
  expect(me.workspaces).toHaveLength(1);
});

test('cookies are out of scripts’ reach, and the refresh token goes nowhere else', async () => {
  const answer = await send('/auth/register', somebody());
  expect(answer.json<{ user: object }>().user).toMatchObject({ isInstanceOwner: false });
  expect(Object.fromEntries(answer.cookies.map((cookie) => [cookie.name, cookie]))).toMatchObject({
    ark_access: { httpOnly: true, sameSite: 'Lax', path: '/', maxAge: 900 },
    ark_refresh: { httpOnly: true, sameSite: 'Lax', path: '/api/v1/auth' },
    ark_csrf: { sameSite: 'Lax', path: '/' },
  });
  expect(answer.cookies.find(({ name }) => name === 'ark_csrf')?.httpOnly).toBeUndefined();
});

test('each wrong field is named', async () => {
  const answer = await send('/auth/register', { email: 'nobody', password: 'short', name: '' });
  expect(answer.statusCode).toBe(400);
  expect(answer.json<{ errors: { pointer: string }[] }>().errors.map(({ pointer }) => pointer).sort()).toEqual(['/email', '/name', '/password']);
});

test('a wrong password and an unknown address are answered alike', async () => {
  const { email } = await registered(app);
  const wrong = await send('/auth/login', { email, password: 'not the password' });
  const unknown = await send('/auth/login', { email: 'nobody@example.test', password: 'not the password' });
  expect([wrong.statusCode, unknown.statusCode]).toEqual([401, 401]);
  const { requestId: _a, ...first } = wrong.json<Record<string, unknown>>();
  const { requestId: _b, ...second } = unknown.json<Record<string, unknown>>();
  expect(first).toEqual(second);
  expect(first).toMatchObject({ code: 'auth.invalid_credentials' });
});

test('guessing is stopped with the time to wait, for this account from this address alone', async () => {
  const [victim, neighbour] = [await registered(app), await registered(app)];
  const guesses = [];
  for (let n = 0; n < 11; n += 1) guesses.push((await send('/auth/login', { email: victim.email, password: `guess ${n}` })).statusCode);
  expect(guesses).toEqual([...Array.from({ length: 10 }, () => 401), 429]);
  const stopped = await send('/auth/login', { email: victim.email, password: victim.password });
  expect(stopped.statusCode).toBe(429);
  expect(Number(stopped.headers['retry-after'])).toBeGreaterThan(0);
  expect((await send('/auth/login', neighbour)).statusCode).toBe(200);
});

test('a client without cookies gets its refresh token in the body and goes on with it', async () => {
  const person = await registered(app);
  const login = await send('/auth/login?tokens=body', person);
  expect(login.cookies).toEqual([]);
  const { refreshToken } = login.json<{ refreshToken: string }>();
  const refreshed = await send('/auth/refresh', { refreshToken });
  expect(refreshed.statusCode).toBe(200);
  const next = refreshed.json<{ accessToken: string; refreshToken: string }>();
  expect(next.refreshToken).not.toBe(refreshToken);
  expect((await bearer(app, next.accessToken)('GET', '/me')).statusCode).toBe(200);
  expect((await send('/auth/logout', { refreshToken: next.refreshToken })).statusCode).toBe(204);
  expect((await bearer(app, next.accessToken)('GET', '/me')).statusCode).toBe(401);
});

test('a browser refreshes by cookie and keeps its CSRF token', async () => {
  const { browser } = await registered(app);
  const before = browser.cookies.get('ark_csrf')?.value;
  browser.cookies.delete('ark_access');
  expect((await browser.send('GET', '/me')).statusCode).toBe(401);
  expect((await browser.send('POST', '/auth/refresh')).statusCode).toBe(200);
  expect(browser.cookies.get('ark_csrf')?.value).toBe(before);
  expect((await browser.send('GET', '/me')).statusCode).toBe(200);
});

test('twenty refreshes of one browser at once all succeed', async () => {
  const { browser } = await registered(app);
  const raced = await Promise.all(Array.from({ length: 20 }, () => browser.clone().send('POST', '/auth/refresh')));
  expect(raced.map(({ statusCode }) => statusCode)).toEqual(Array.from({ length: 20 }, () => 200));
});

test('a refresh token from two exchanges ago ends the session for everybody who holds it', async () => {
  const { browser } = await registered(app);
  const thief = browser.clone();
  await browser.send('POST', '/auth/refresh');
  await browser.send('POST', '/auth/refresh');
  const theft = await thief.send('POST', '/auth/refresh');
  expect(theft.statusCode).toBe(401);
  expect(theft.json()).toMatchObject({ code: 'auth.session_ended' });
  expect(thief.cookies.size).toBe(0);
  expect((await browser.send('GET', '/me')).statusCode).toBe(401);
  expect((await browser.send('POST', '/auth/refresh')).statusCode).toBe(401);
});

test('logging out ends the session at once and clears the browser', async () => {
  const { browser, accessToken } = await registered(app);
  expect((await browser.send('POST', '/auth/logout')).statusCode).toBe(204);
  expect(browser.cookies.size).toBe(0);
  expect((await bearer(app, accessToken)('GET', '/me')).statusCode).toBe(401);
  expect((await browser.send('POST', '/auth/logout')).statusCode).toBe(204);
});

test.each([
  ['another site', { origin: 'https://evil.example' }],
  ['no origin', { origin: '' }],
  ['another token', { 'x-csrf-token': 'guessed' }],
])('by cookie, %s changes nothing', async (_, headers) => {
  const { browser } = await registered(app);
  for (const [method, path] of [['PATCH', '/me'], ['POST', '/auth/refresh'], ['POST', '/auth/logout']] as const)
    expect((await browser.send(method, path, { name: 'Changed' }, headers)).statusCode).toBe(403);
  expect((await browser.send('GET', '/me', undefined, headers)).json()).not.toMatchObject({ user: { name: 'Changed' } });
});

test('a CSRF token of another session does not do', async () => {
  const [victim, attacker] = [await registered(app), await registered(app)];
  const foreign = attacker.browser.cookies.get('ark_csrf')!;
  victim.browser.cookies.set('ark_csrf', foreign);
  const answer = await victim.browser.send('PATCH', '/me', { name: 'Changed' });
  expect(answer.statusCode).toBe(403);
  expect(answer.json()).toMatchObject({ code: 'auth.csrf' });
});

test('the header goes before the cookies, and then needs no CSRF token', async () => {
  const [one, two] = [await registered(app), await registered(app)];
  const headers = { authorization: `Bearer ${two.accessToken}`, origin: 'https://elsewhere.example', 'x-csrf-token': '' };
  expect((await one.browser.send('PATCH', '/me', { name: 'By header' }, headers)).json()).toMatchObject({ user: { id: two.userId, name: 'By header' } });
  expect((await one.browser.send('GET', '/me', undefined, { authorization: 'Bearer nonsense' })).statusCode).toBe(401);
});

test('another site cannot log a browser in', async () => {
  const person = await registered(app);
  expect((await send('/auth/login', person, { origin: 'https://evil.example' })).statusCode).toBe(403);
  expect((await send('/auth/login', person, { origin })).statusCode).toBe(200);
});
