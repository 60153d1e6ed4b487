import { afterAll, beforeEach, expect, test } from '@jest/globals';
import { PrismaAuditTrail } from '@arkyra/audit/infrastructure';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { SystemClock, UuidV7 } from '@arkyra/kernel';
import { PrismaInvitationDesk, PrismaWorkspaceFounder } from '@arkyra/workspaces/infrastructure';
import { NoMail } from '../testing/sign-in-world.ts';
import { PrismaAccounts } from './prisma-accounts.ts';

const config = new Config(process.env);
const database = new Database({ ...config.database, poolSize: 10 });
const clock = new SystemClock();
const ids = new UuidV7();
const audit = new PrismaAuditTrail(ids);
const accounts = new PrismaAccounts(database, new PrismaWorkspaceFounder(audit), new PrismaInvitationDesk(database, audit), new NoMail(), audit);

afterAll(() => database.close());
beforeEach(async () => {
  await database.system.auditEntry.deleteMany();
  await database.system.workspace.deleteMany();
  await database.system.user.deleteMany();
});

const registration = (email: string, policy: 'open' | 'invite' | 'closed' = 'open') => ({
  account: { id: ids.next(), email, name: 'Ada', passwordHash: '$argon2id$', timezone: 'Europe/Paris', locale: 'en', emailVerifiedAt: null, createdAt: clock.now() },
  workspace: { id: ids.next(), name: "Ada's workspace" },
  policy,
  confirmation: null,
});

test('account, workspace, ownership and audit row come together', async () => {
  const { id } = await accounts.register(registration('ada@example.test'));
  const [member] = await database.system.member.findMany({ where: { userId: id }, include: { workspace: true } });
  expect(member).toMatchObject({ role: 'owner', workspace: { name: "Ada's workspace", timezone: 'Europe/Paris', missedWindowPolicy: 'late' } });
  expect(await database.system.auditEntry.findMany()).toMatchObject([{ workspaceId: member!.workspaceId, actor: `user:${id}`, action: 'workspace.created' }]);
});

test('an address that is taken leaves nothing behind', async () => {
  await accounts.register(registration('ada@example.test'));
  await expect(accounts.register(registration('ada@example.test'))).rejects.toMatchObject({ fields: [{ pointer: '/email', code: 'email.taken' }] });
  expect(await database.system.workspace.count()).toBe(1);
});

test('of ten that race to be first exactly one owns the installation', async () => {
  const raced = await Promise.all(Array.from({ length: 10 }, (_, n) => accounts.register(registration(`racer${n}@example.test`))));
  expect(raced.filter(({ isInstanceOwner }) => isInstanceOwner)).toHaveLength(1);
});

test('closed registration still lets the first account in, and one alone', async () => {
  const raced = await Promise.allSettled(Array.from({ length: 5 }, (_, n) => accounts.register(registration(`racer${n}@example.test`, n % 2 ? 'closed' : 'invite'))));
  expect(raced.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  expect(await database.system.user.count()).toBe(1);
  expect(await database.system.workspace.count()).toBe(1);
});
