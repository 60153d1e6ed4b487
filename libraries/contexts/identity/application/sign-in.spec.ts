import { beforeEach, expect, test } from '@jest/globals';
import { signInWorld } from '../testing/sign-in-world.ts';
import { ChangePassword } from './change-password.use-case.ts';
import { LogIn } from './log-in.use-case.ts';
import { LogOut } from './log-out.use-case.ts';
import { RefreshSession } from './refresh-session.use-case.ts';
import { Register } from './register.use-case.ts';

let world: ReturnType<typeof signInWorld>;
beforeEach(() => {
  world = signInWorld();
});

const device = { userAgent: 'Browser', ipAddress: '192.0.2.1' };
const ada = { email: 'ada@example.test', password: 'correct horse', name: 'Ada' };

function register(person = ada, open = true) {
  const { host: welcome, memberships, ...ports } = world;
  return new Register({ ...ports, welcome, notice: memberships, policy: { kind: open ? 'open' : 'closed' } }).execute(person, device);
}

function logIn(password: string, email = ada.email) {
  const { accounts, hasher, limiter, openSession } = world;
  return new LogIn(accounts, hasher, limiter, openSession).execute({ email, password }, device);
}

function refresh(token: string) {
  const { accounts, sessions, access, refreshTokens, notice, ids, clock } = world;
  return new RefreshSession(accounts, sessions, access, refreshTokens, notice, ids, clock).execute(token);
}

const isActive = (id: string) => world.sessions.isActive(id, world.clock.now());

test('registering signs in, welcomes to the new workspace and asks the limiter by address', async () => {
  const { account, workspaceId, signIn } = await register();
  expect(account).toMatchObject({ email: ada.email, isInstanceOwner: true, passwordHash: 'hash of correct horse', timezone: 'UTC' });
  expect(await isActive(signIn.sessionId)).toBe(true);
  expect(world.host.welcomed).toEqual([{ workspaceId, userId: account.id, name: 'Ada' }]);
  expect(world.limiter.taken).toEqual([['register', { ipAddress: device.ipAddress }]]);
});

test('closed registration lets the first account in and nobody after', async () => {
  await register(ada, false);
  await expect(register({ ...ada, email: 'second@example.test' }, false)).rejects.toMatchObject({ code: 'auth.registration_closed' });
  expect(world.host.welcomed).toHaveLength(1);
});

test('an unknown address is checked against a password all the same, and refused in the same words', async () => {
  await register();
  const wrong: unknown = await logIn('wrong').catch((error: unknown) => error);
  const unknown: unknown = await logIn('wrong', 'nobody@example.test').catch((error: unknown) => error);
  expect(unknown).toEqual(wrong);
  expect(world.hasher.verified).toEqual(['hash of correct horse', null]);
});

test('only a right password clears the count', async () => {
  await register();
  await logIn('wrong').catch(() => {});
  expect(world.limiter.forgotten).toEqual([]);
  await logIn(ada.password);
  expect(world.limiter.forgotten).toEqual([['login', { account: ada.email, ipAddress: device.ipAddress }]]);
});

test('too many attempts are stopped before a password is looked at', async () => {
  await register();
  world.limiter.exhausted = true;
  await expect(logIn(ada.password)).rejects.toMatchObject({ code: 'auth.too_many_attempts', retryAfter: 60 });
  expect(world.hasher.verified).toEqual([]);
});

test('a refresh keeps the session and gives new tokens', async () => {
  const { signIn } = await register();
  const next = (await refresh(signIn.refreshToken)).signIn;
  expect(next).toMatchObject({ sessionId: signIn.sessionId, expiresAt: signIn.expiresAt });
  expect(next.refreshToken).not.toBe(signIn.refreshToken);
});

test('a reused token ends the session and is announced', async () => {
  const { signIn } = await register();
  await refresh(signIn.refreshToken);
  world.clock.advance(10_001);
  await expect(refresh(signIn.refreshToken)).rejects.toMatchObject({ code: 'auth.session_ended' });
  expect(world.notice.heard).toEqual([signIn.sessionId]);
  await expect(refresh('made up')).rejects.toMatchObject({ code: 'auth.session_ended' });
});

test.each(['accessToken', 'refreshToken'] as const)('logging out by %s ends that session, once or twice', async (kind) => {
  const { signIn } = await register();
  const { sessions, access, refreshTokens, notice, clock } = world;
  const logOut = new LogOut(sessions, access, refreshTokens, notice, clock);
  await logOut.execute({ [kind]: signIn[kind] });
  await logOut.execute({ [kind]: signIn[kind] });
  expect(await isActive(signIn.sessionId)).toBe(false);
  expect(world.notice.heard).toContain(signIn.sessionId);
});

test('a new password needs the old one and ends the other sessions', async () => {
  const { account, signIn } = await register();
  const other = (await logIn(ada.password)).signIn;
  const { accounts, hasher, limiter, notice, clock } = world;
  const change = (currentPassword: string) =>
    new ChangePassword(accounts, hasher, limiter, notice, clock).execute({
      userId: account.id,
      sessionId: signIn.sessionId,
      ipAddress: device.ipAddress,
      currentPassword,
      newPassword: 'staple battery',
    });
  await expect(change('wrong')).rejects.toMatchObject({ fields: [{ pointer: '/currentPassword' }] });
  expect(await isActive(other.sessionId)).toBe(true);
  await change(ada.password);
  expect([await isActive(signIn.sessionId), await isActive(other.sessionId)]).toEqual([true, false]);
  expect(world.notice.heard).toEqual([other.sessionId]);
  await expect(logIn(ada.password)).rejects.toThrow();
  await expect(logIn('staple battery')).resolves.toMatchObject({ account: { id: account.id } });
});
