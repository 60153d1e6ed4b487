import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PrismaAuditTrail } from '@arkyra/audit/infrastructure';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { FixedClock, UuidV7 } from '@arkyra/kernel';
import { PrismaInvitationDesk, PrismaWorkspaceFounder } from '@arkyra/workspaces/infrastructure';
import { NoMail } from '../testing/sign-in-world.ts';
import { describeSessions, sessionUser } from '../testing/sessions-contract.ts';
import { PrismaAccounts } from './prisma-accounts.ts';
import { PrismaSessions } from './prisma-sessions.ts';

const database = new Database({ ...new Config(process.env).database, poolSize: 10 });
const clock = new FixedClock('2026-11-20T12:00:00Z');
const ids = new UuidV7();
const audit = new PrismaAuditTrail(ids);
const sessions = new PrismaSessions(database, audit);
const accounts = new PrismaAccounts(database, new PrismaWorkspaceFounder(audit), new PrismaInvitationDesk(database, audit), new NoMail(), audit);
const userId = ids.next();
const workspaceId = ids.next();
const underTest = { sessions, clock, userId };
const { open, refresh, isActive } = sessionUser(underTest);

beforeAll(() =>
  accounts.register({
    account: { id: userId, email: 'ada@example.test', name: 'Ada', passwordHash: '', timezone: 'UTC', locale: 'en', emailVerifiedAt: null, createdAt: clock.now() },
    workspace: { id: workspaceId, name: 'Ada' },
    policy: 'open', confirmation: null,
  }),
);
afterAll(() => database.close());

describeSessions('sessions in PostgreSQL', underTest);

test('reuse and every end are told to the person’s workspaces', async () => {
  const { id, token } = await open();
  await refresh(token);
  clock.advance(10_001);
  await refresh(token);
  const other = await open();
  await sessions.end(userId, other.id, 'logout', clock.now());
  const told = await database.system.auditEntry.findMany({ where: { objectId: { in: [id, other.id] } }, orderBy: { id: 'asc' } });
  expect(told).toMatchObject([
    { objectId: id, action: 'session.opened', workspaceId, actor: `user:${userId}` },
    { objectId: id, action: 'session.reuse_detected' },
    { objectId: other.id, action: 'session.opened' },
    { objectId: other.id, action: 'session.ended', data: { reason: 'logout' } },
  ]);
});

test('a password change ends every session but its own', async () => {
  const [mine, other] = [await open(), await open()];
  expect(await accounts.changePassword(userId, 'hash', mine.id, clock.now())).toContain(other.id);
  expect([await isActive(mine.id), await isActive(other.id)]).toEqual([true, false]);
  expect((await refresh(other.token)).kind).toBe('refused');
});

test('neither tokens nor anything to make them from are stored', async () => {
  const { token } = await open();
  const { rows } = await database.systemPool.query<{ row: string }>('SELECT refresh_tokens::text AS row FROM refresh_tokens UNION ALL SELECT audit_entries::text FROM audit_entries');
  expect(rows.length).toBeGreaterThan(0);
  expect(rows.some(({ row }) => row.includes(token) || row.includes(Buffer.from(token).toString('hex')))).toBe(false);
});
