import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PrismaAuditTrail } from '@arkyra/audit/infrastructure';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { FixedClock, UuidV7 } from '@arkyra/kernel';
import { PrismaWorkspaceFounder } from '@arkyra/workspaces/infrastructure';
import { newSession } from '../domain/session.ts';
import { PrismaAccounts } from './prisma-accounts.ts';
import { PrismaSessions } from './prisma-sessions.ts';
import { RandomRefreshTokens } from './random-refresh-tokens.ts';

const config = new Config(process.env);
const database = new Database({ ...config.database, poolSize: 10 });
const clock = new FixedClock('2026-11-20T12:00:00Z');
const ids = new UuidV7();
const audit = new PrismaAuditTrail(ids, clock);
const sessions = new PrismaSessions(database, audit);
const accounts = new PrismaAccounts(database, new PrismaWorkspaceFounder(audit), audit);
const tokens = new RandomRefreshTokens();
const userId = ids.next();
const workspaceId = ids.next();
const device = { userAgent: 'test', ipAddress: '127.0.0.1' };

beforeAll(() =>
  accounts.register({
    account: { id: userId, email: 'ada@example.test', name: 'Ada', passwordHash: '', timezone: 'UTC', locale: 'en', createdAt: clock.now() },
    workspace: { id: workspaceId, name: 'Ada' },
    registrationOpen: true,
  }),
);
afterAll(() => database.close());

async function open(): Promise<{ id: string; token: string }> {
  const { token, hash } = tokens.make();
  const session = newSession(ids.next(), userId, device, clock.now());
  await sessions.open(session, { id: ids.next(), hash });
  return { id: session.id, token };
}

async function refresh(token: string): Promise<{ kind: string; token: string }> {
  const next = tokens.make();
  const { kind } = await sessions.refresh(tokens.hashOf(token), { id: ids.next(), hash: next.hash }, clock.now());
  return { kind, token: next.token };
}

const isActive = (id: string) => sessions.isActive(id, clock.now());

test('each exchange gives a new token and moves the session’s last use', async () => {
  const { id, token } = await open();
  clock.advance(60_000);
  const second = await refresh(token);
  const third = await refresh(second.token);
  expect([second.kind, third.kind]).toEqual(['refreshed', 'refreshed']);
  const [session] = await sessions.listActive(userId, clock.now());
  expect(session).toMatchObject({ id, lastUsedAt: clock.now() });
});

test('a token shown again after its grace ends the whole family and tells the audit trail', async () => {
  const { id, token } = await open();
  const second = await refresh(token);
  clock.advance(10_001);
  expect((await refresh(token)).kind).toBe('reused');
  expect(await isActive(id)).toBe(false);
  expect((await refresh(second.token)).kind).toBe('refused');
  const told = await database.system.auditEntry.findMany({ where: { objectId: id, action: 'session.reuse_detected' } });
  expect(told).toMatchObject([{ workspaceId, actor: `user:${userId}` }]);
});

test('twenty at once all get a token; using one of them ends the grace of the others', async () => {
  const { id, token } = await open();
  const raced = await Promise.all(Array.from({ length: 20 }, () => refresh(token)));
  expect(raced.map(({ kind }) => kind)).toEqual(Array.from({ length: 20 }, () => 'refreshed'));
  clock.advance(15 * 60_000);
  expect((await refresh(raced[7]!.token)).kind).toBe('refreshed');
  expect((await refresh(raced[3]!.token)).kind).toBe('refreshed');
  clock.advance(10_001);
  expect((await refresh(raced[12]!.token)).kind).toBe('reused');
  expect(await isActive(id)).toBe(false);
});

test('a grandparent is no direct predecessor, however young', async () => {
  const { id, token } = await open();
  await refresh((await refresh(token)).token);
  expect((await refresh(token)).kind).toBe('reused');
  expect(await isActive(id)).toBe(false);
});

test('a session ends thirty days after it began, however often it was refreshed', async () => {
  const { id, token } = await open();
  let latest = token;
  for (let day = 1; day < 30; day += 1) {
    clock.advance(24 * 3_600_000);
    latest = (await refresh(latest)).token;
  }
  expect(await isActive(id)).toBe(true);
  clock.advance(24 * 3_600_000);
  expect((await refresh(latest)).kind).toBe('refused');
  expect(await isActive(id)).toBe(false);
});

test('a password change ends every session but its own', async () => {
  const [mine, other] = [await open(), await open()];
  const ended = await accounts.changePassword(userId, 'hash', mine.id, clock.now());
  expect(ended).toContain(other.id);
  expect([await isActive(mine.id), await isActive(other.id)]).toEqual([true, false]);
  expect((await refresh(other.token)).kind).toBe('refused');
});

test('nobody ends another person’s session', async () => {
  const { id } = await open();
  expect(await sessions.end(ids.next(), id, 'revoked', clock.now())).toBe(false);
  expect(await sessions.end(userId, id, 'revoked', clock.now())).toBe(true);
  expect(await sessions.end(userId, id, 'revoked', clock.now())).toBe(false);
});

test('purging removes what ended before, with its tokens', async () => {
  const [gone, kept] = [await open(), await open()];
  await sessions.end(userId, gone.id, 'logout', clock.now());
  clock.advance(1000);
  await sessions.purge(clock.now());
  const left = await database.system.session.findMany({ where: { id: { in: [gone.id, kept.id] } }, include: { tokens: true } });
  expect(left.map(({ id }) => id)).toEqual([kept.id]);
  expect(await sessions.sessionOfToken(tokens.hashOf(gone.token))).toBeNull();
});
