import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { PrismaAuditTrail } from '@arkyra/audit/infrastructure';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { FixedClock, UuidV7, type Principal } from '@arkyra/kernel';
import { AuthenticateApiKey } from '../application/authenticate-api-key.use-case.ts';
import { CreateApiKey } from '../application/create-api-key.use-case.ts';
import { ListApiKeys } from '../application/list-api-keys.query.ts';
import { RevokeApiKey } from '../application/revoke-api-key.use-case.ts';
import { PrismaApiKeys } from './prisma-api-keys.ts';
import { PrismaWorkspaceFounder } from './prisma-workspaces.ts';
import { RandomApiKeySecrets } from './random-api-key-secrets.ts';

const config = new Config(process.env);
const database = new Database({ ...config.database, poolSize: 5 });
const clock = new FixedClock('2026-11-20T12:00:00Z');
const ids = new UuidV7();
const audit = new PrismaAuditTrail(ids);
const secrets = new RandomApiKeySecrets();
const keys = new PrismaApiKeys(database, audit);
const create = new CreateApiKey(keys, secrets, ids, clock);
const list = new ListApiKeys(keys);
const revoke = new RevokeApiKey(keys, clock);
const authenticate = new AuthenticateApiKey(keys, secrets, clock);

const owner: Principal = { kind: 'user', userId: ids.next(), workspaceId: ids.next(), role: 'owner', sessionId: 's', testMode: false };
const stranger: Principal = { ...owner, userId: ids.next(), workspaceId: ids.next() };
const membership = { workspaceId: owner.workspaceId, userId: owner.userId };
const request = { name: 'CI', scopes: ['posts:read' as const], mode: 'live' as const };

beforeAll(async () => {
  for (const { userId, workspaceId } of [owner, stranger])
    await database.system.$transaction(async (transaction) => {
      await transaction.user.create({ data: { id: userId, email: `${userId}@example.test`, name: 'A', passwordHash: '' } });
      await new PrismaWorkspaceFounder(audit).found(transaction, { id: workspaceId, name: 'W', timezone: 'UTC', ownerId: userId, createdAt: clock.now() });
    });
});
afterAll(() => database.close());

test('a new key signs in as its maker with its scopes, and only its hash is stored', async () => {
  const { id, key } = await create.execute(owner, { ...request, mode: 'test' });
  expect(await authenticate.execute(key)).toEqual({
    kind: 'api-key',
    userId: owner.userId,
    workspaceId: owner.workspaceId,
    role: 'owner',
    apiKeyId: id,
    scopes: ['posts:read'],
    testMode: true,
  });
  const { rows } = await database.systemPool.query<{ row: string }>('SELECT api_keys::text AS row FROM api_keys UNION ALL SELECT audit_entries::text FROM audit_entries');
  expect(rows.some(({ row }) => row.includes(key.slice(20)))).toBe(false);
});

test('ends at once when revoked, at its time when it has one, and with its maker’s membership', async () => {
  const revoked = await create.execute(owner, request);
  await revoke.execute(owner, revoked.id);
  await expect(authenticate.execute(revoked.key)).rejects.toMatchObject({ code: 'auth.api_key_refused' });

  const expiring = await create.execute(owner, { ...request, expiresAt: '2026-11-20T13:00:00Z' });
  await authenticate.execute(expiring.key);
  clock.advance(3_600_000);
  await expect(authenticate.execute(expiring.key)).rejects.toMatchObject({ kind: 'unauthenticated' });

  const lasting = await create.execute(owner, request);
  await database.system.member.update({ where: { workspaceId_userId: membership }, data: { role: 'viewer' } });
  expect(await authenticate.execute(lasting.key)).toMatchObject({ role: 'viewer' });
  await database.system.member.delete({ where: { workspaceId_userId: membership } });
  await expect(authenticate.execute(lasting.key)).rejects.toMatchObject({ kind: 'unauthenticated' });
  await database.system.member.create({ data: { ...membership, role: 'owner' } });
});

test('its last use is written once a minute', async () => {
  const { id, key } = await create.execute(owner, request);
  const lastUse = async () => (await database.system.apiKey.findUniqueOrThrow({ where: { id } })).lastUsedAt;
  const first = clock.now();
  await authenticate.execute(key);
  clock.advance(59_000);
  await authenticate.execute(key);
  await new AuthenticateApiKey(keys, secrets, clock).execute(key);
  expect(await lastUse()).toEqual(first);
  clock.advance(1_000);
  await authenticate.execute(key);
  expect(await lastUse()).toEqual(clock.now());
});

test('another workspace neither sees nor revokes it', async () => {
  const { id, key } = await create.execute(owner, request);
  expect((await list.execute(owner)).map((item) => item.id)).toContain(id);
  expect(await list.execute(stranger)).toEqual([]);
  await expect(revoke.execute(stranger, id)).rejects.toMatchObject({ kind: 'not_found' });
  await expect(authenticate.execute(key)).resolves.toMatchObject({ apiKeyId: id });
});

test('an expiry in the past is named', async () => {
  await expect(create.execute(owner, { ...request, expiresAt: '2020-01-01T00:00:00Z' })).rejects.toMatchObject({ fields: [{ pointer: '/expiresAt' }] });
});

test('making and revoking leave audit rows', async () => {
  const { id } = await create.execute(owner, request);
  await revoke.execute(owner, id);
  const rows = await database.system.auditEntry.findMany({ where: { objectId: id }, orderBy: { id: 'asc' } });
  expect(rows).toMatchObject([
    { action: 'api-key.created', workspaceId: owner.workspaceId, actor: `user:${owner.userId}`, data: { name: 'CI', mode: 'live', scopes: ['posts:read'] } },
    { action: 'api-key.revoked' },
  ]);
});
