import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { SendMails } from '@arkyra/notifications';
import { SendMailsModule } from '@arkyra/notifications/infrastructure';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { startMailbox, textOf, type Mailbox } from '../../../../libraries/adapters/mail/testing/mailbox.ts';
import { createApp } from '../create-app.ts';
import { bearer, Browser, registered, type Registered } from './testing/clients.ts';

const run = promisify(execFile);
const root = resolve(import.meta.dirname, '../../../..');
let app: NestFastifyApplication;
let mailbox: Mailbox;
beforeAll(async () => {
  mailbox = await startMailbox();
  app = await createApp(Config.fromProcess({ RATE_LIMIT_PER_MINUTE: '0', SMTP_URL: mailbox.url, MAIL_FROM: 'Arkyra <no-reply@arkyra.example>' }), SendMailsModule);
});
afterAll(async () => {
  await app.close();
  await mailbox.close();
});
beforeEach(() => mailbox.empty());

/** The job, as often and in as many places as it likes. */
const sendAll = () => Promise.all(Array.from({ length: 3 }, () => app.get(SendMails, { strict: false }).execute()));
const to = (email: string) => mailbox.mails.filter((mail) => mail.to.includes(email));
const tokenIn = (email: string) => /\/([\w-]{43})\s/.exec(textOf(to(email).at(-1)!))?.[1] ?? '';

const send = (path: string, body: object) => new Browser(app).send('POST', path, body);
const logIn = async ({ email }: Registered, password: string) => (await send('/auth/login', { email, password })).statusCode;

test('a new person is asked once to confirm their address, and once they did, no more', async () => {
  const { browser, email } = await registered(app);
  await sendAll();
  expect(to(email)).toHaveLength(1);
  expect((await browser.send('GET', '/me')).json()).toMatchObject({ shouldConfirmEmail: true, user: { emailVerified: false } });
  const token = tokenIn(email);
  const answers = await Promise.all([1, 2].map(() => send('/auth/confirm-email', { token })));
  expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['204', '409']);
  expect((await browser.send('GET', '/me')).json()).toMatchObject({ shouldConfirmEmail: false, user: { emailVerified: true } });
  expect((await browser.send('POST', '/me/confirmation')).statusCode).toBe(204);
  await sendAll();
  expect(to(email)).toHaveLength(1);
});

test('a forgotten password is set anew by the link, once, and every session ends', async () => {
  const person = await registered(app);
  await sendAll();
  expect((await send('/auth/forgot-password', { email: person.email })).statusCode).toBe(204);
  await sendAll();
  expect(to(person.email)).toHaveLength(2);
  const token = tokenIn(person.email);
  const newPassword = 'another horse battery';
  const answers = await Promise.all([1, 2].map(() => send('/auth/reset-password', { token, newPassword })));
  expect(answers.map(({ statusCode }) => String(statusCode)).toSorted()).toEqual(['204', '409']);
  expect((await bearer(app, person.accessToken)('GET', '/me')).statusCode).toBe(401);
  expect([await logIn(person, person.password), await logIn(person, newPassword)]).toEqual([401, 200]);
});

test('nothing tells whether an address has an account, and asking is throttled', async () => {
  const { email } = await registered(app);
  const nobody = 'nobody-here@example.test';
  const ask = async (address: string) => {
    const { statusCode, body, headers } = await send('/auth/forgot-password', { email: address });
    return { statusCode, body, names: Object.keys(headers).toSorted() };
  };
  expect(await ask(nobody)).toEqual(await ask(email));
  for (let n = 0; n < 4; n++) expect(await ask(nobody)).toEqual(await ask(email));
  expect([(await ask(nobody)).statusCode, (await ask(email)).statusCode]).toEqual([429, 429]);
  await sendAll();
  expect(to(nobody)).toEqual([]);
  // Of several links the newest and the older ones work until one is used.
  const { system } = app.get(Database);
  expect(await system.accountLink.count({ where: { email: nobody, userId: null } })).toBe(5);
});

test('links of another purpose, late or made up open nothing', async () => {
  const { email, userId } = await registered(app);
  await sendAll();
  const confirmation = tokenIn(email);
  const newPassword = 'another horse battery';
  expect((await send('/auth/reset-password', { token: confirmation, newPassword })).json()).toMatchObject({ status: 409, code: 'link.ended' });
  await app.get(Database).system.accountLink.updateMany({ where: { userId }, data: { expiresAt: new Date(0) } });
  expect((await send('/auth/confirm-email', { token: confirmation })).statusCode).toBe(409);
  expect((await send('/auth/reset-password', { token: 'A'.repeat(43), newPassword })).statusCode).toBe(409);
  expect((await send('/auth/reset-password', { token: 'short', newPassword: 'short' })).json()).toMatchObject({ status: 400, errors: [{ pointer: '/token' }, { pointer: '/newPassword' }] });
});

test('an invitation by e-mail reaches its address once and proves it; withdrawn in time, it is never sent', async () => {
  const owner = await registered(app);
  await sendAll();
  const [ada, eve] = [`ada-${owner.userId}@example.test`, `eve-${owner.userId}@example.test`];
  expect((await owner.browser.send('POST', '/invitations', { email: ada, role: 'editor' })).json()).toMatchObject({ link: null, mail: 'waiting' });
  const { id } = (await owner.browser.send('POST', '/invitations', { email: eve, role: 'editor' })).json<{ id: string }>();
  await owner.browser.send('DELETE', `/invitations/${id}`);
  await sendAll();
  expect([to(ada).length, to(eve).length]).toEqual([1, 0]);
  expect((await owner.browser.send('GET', '/invitations')).json()).toMatchObject({ data: [{ email: ada, mail: 'sent' }] });
  const answer = await send('/auth/register', { email: ada, password: 'correct horse battery', name: 'Ada', invitation: tokenIn(ada) });
  expect(answer.json()).toMatchObject({ user: { emailVerified: true }, workspace: { id: owner.workspaceId } });
  await sendAll();
  expect(to(ada)).toHaveLength(1);
});

test('the command of the installation’s owner prints a link that works', async () => {
  const person = await registered(app);
  const command = (email: string) => run(process.execPath, ['--disable-warning=ExperimentalWarning', 'tools/reset-password.ts', email], { cwd: root, env: { ...process.env, PUBLIC_URL: 'http://localhost:3000' } });
  await expect(command('nobody@example.test')).rejects.toThrow(/Nobody here has the address/);
  const { stdout } = await command(person.email.toUpperCase());
  const token = /http:\/\/localhost:3000\/reset-password\/([\w-]{43})\n/.exec(stdout)?.[1] ?? '';
  expect((await send('/auth/reset-password', { token, newPassword: 'another horse battery' })).statusCode).toBe(204);
  expect(await logIn(person, 'another horse battery')).toBe(200);
  const told = await app.get(Database).system.auditEntry.findMany({ where: { objectId: person.userId, action: { startsWith: 'user.' } }, orderBy: { id: 'asc' } });
  expect(told.map(({ action }) => action)).toEqual(['user.reset_link_issued', 'user.password_reset']);
});
