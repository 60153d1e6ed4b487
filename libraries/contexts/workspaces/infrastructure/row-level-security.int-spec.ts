import { afterAll, beforeAll, expect, test } from '@jest/globals';
import pg from 'pg';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { UuidV7 } from '@arkyra/kernel';

const config = new Config(process.env);
const database = new Database({ ...config.database, poolSize: 3 });
const owner = new pg.Client({ connectionString: config.database.owner });
const ids = new UuidV7();
const [mine, theirs] = [ids.next(), ids.next()] as const;
const userId = ids.next();

beforeAll(async () => {
  await owner.connect();
  await database.system.user.create({ data: { id: userId, email: 'ada@example.test', name: 'Ada', passwordHash: '' } });
  for (const id of [mine, theirs]) {
    await database.system.workspace.create({ data: { id, name: id, members: { create: { userId, role: 'owner' } } } });
    await database.system.auditEntry.create({ data: { id: ids.next(), workspaceId: id, actor: 'system', action: 'test', objectType: 'test', objectId: id } });
  }
});
afterAll(async () => {
  await owner.end();
  await database.close();
});

/** Every table that carries a workspace, and what is wrong with its wall; ordinary and partitioned tables alike. */
const holes = `
  SELECT c.relname AS table,
         CASE WHEN NOT c.relrowsecurity THEN 'row-level security is off'
              WHEN pg_get_userbyid(c.relowner) LIKE 'arkyra\\_%' THEN 'an app role owns it'
              WHEN tenant.policies = 0 THEN 'no policy binds arkyra_app'
              WHEN tenant.open > 0 THEN 'a policy lets arkyra_app pass without its workspace' END AS problem
  FROM pg_class c
  JOIN pg_attribute a ON a.attrelid = c.oid AND NOT a.attisdropped
   AND (a.attname = 'workspace_id' OR (c.relname = 'workspaces' AND a.attname = 'id'))
  CROSS JOIN LATERAL (
    SELECT count(*)::int AS policies,
           count(*) FILTER (WHERE position('arkyra_workspace()' IN coalesce(p.qual, p.with_check)) = 0
                               OR (p.cmd IN ('ALL', 'INSERT', 'UPDATE') AND position('arkyra_workspace()' IN coalesce(p.with_check, p.qual)) = 0))::int AS open
    FROM pg_policies p
    WHERE p.schemaname = 'public' AND p.tablename = c.relname AND p.permissive = 'PERMISSIVE' AND p.roles && '{arkyra_app,public}'
  ) tenant
  WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p')
  ORDER BY c.relname`;

async function walls(): Promise<Map<string, string | null>> {
  const { rows } = await owner.query<{ table: string; problem: string | null }>(holes);
  return new Map(rows.map(({ table, problem }) => [table, problem]));
}

const broken = async () => [...(await walls())].filter(([, problem]) => problem !== null);

test('every table that carries a workspace has its wall', async () => {
  expect([...(await walls()).keys()]).toEqual(expect.arrayContaining(['api_keys', 'audit_entries', 'channels', 'deliveries', 'members', 'posts', 'workspaces']));
  expect(await broken()).toEqual([]);
});

test('a dropped policy, an open one or a switched-off wall is seen, on each table', async () => {
  const tables = [...(await walls()).keys()];
  expect(tables.length).toBeGreaterThan(8);
  for (const table of tables) {
    const { rows } = await owner.query<{ policyname: string }>(`SELECT policyname FROM pg_policies WHERE tablename = $1 AND roles && '{arkyra_app}'`, [table]);
    const drops = rows.map(({ policyname }) => `DROP POLICY "${policyname}" ON "${table}"`).join('; ');
    for (const harm of [drops, `CREATE POLICY hole ON "${table}" TO arkyra_app USING (true)`, `ALTER TABLE "${table}" DISABLE ROW LEVEL SECURITY`]) {
      await owner.query('BEGIN');
      await owner.query(harm);
      expect((await broken()).map(([name]) => name)).toEqual([table]);
      await owner.query('ROLLBACK');
    }
  }
});

test('the app’s role sees its own workspace’s rows, and none without a workspace', async () => {
  const seen = await database.inWorkspace(mine, async (transaction) => [
    await transaction.workspace.findMany({ select: { id: true } }),
    await transaction.member.findMany({ select: { workspaceId: true } }),
    await transaction.auditEntry.findMany({ select: { workspaceId: true } }),
  ]);
  expect(seen).toEqual([[{ id: mine }], [{ workspaceId: mine }], [{ workspaceId: mine }]]);
  for (const table of ['workspaces', 'members', 'audit_entries', 'posts', 'users'])
    expect((await database.appPool.query(`SELECT count(*)::int AS rows FROM ${table}`)).rows).toEqual([{ rows: 0 }]);
});

test('the app’s role changes and adds nothing elsewhere', async () => {
  const changed = await database.inWorkspace(mine, (transaction) => transaction.workspace.updateMany({ data: { name: 'changed' } }));
  expect(changed.count).toBe(1);
  expect(await database.system.workspace.findUnique({ where: { id: theirs } })).toMatchObject({ name: theirs });
  const intrude = database.inWorkspace(mine, (transaction) => transaction.member.createMany({ data: [{ workspaceId: theirs, userId: ids.next(), role: 'owner' }] }));
  await expect(intrude).rejects.toThrow(/row-level security/);
});

test('what people did can be added to, not rewritten', async () => {
  const { rows } = await database.appPool.query<{ may: boolean }>(`
    SELECT bool_or(has_table_privilege(current_user, name, privilege)) AS may
    FROM unnest(ARRAY['audit_entries', 'attempts', 'delivery_events']) name, unnest(ARRAY['UPDATE', 'DELETE', 'TRUNCATE']) privilege`);
  expect(rows).toEqual([{ may: false }]);
});

test('sign-in data is out of the app role’s reach', async () => {
  for (const table of ['sessions', 'refresh_tokens']) await expect(database.appPool.query(`SELECT 1 FROM ${table}`)).rejects.toThrow(/permission denied/);
  await expect(database.appPool.query('SELECT password_hash FROM users')).rejects.toThrow(/permission denied/);
});
