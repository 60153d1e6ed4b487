import type { Database } from '@arkyra/database';

const tablesSql = `
  SELECT relname AS name FROM pg_class
  WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p') AND NOT relispartition AND relname <> '_prisma_migrations'
  ORDER BY relname`;

/** When a key was last used is no change of anything. */
const bookkeeping: Readonly<Record<string, string>> = { api_keys: 'last_used_at' };

/** One sum over every row of each table, of all workspaces: equal before and after = nothing was written. */
export async function fingerprint({ systemPool }: Database): Promise<Record<string, string>> {
  const tables = (await systemPool.query<{ name: string }>(tablesSql)).rows.map(({ name }) => name);
  const sums = tables.map((table) => {
    const ignored = bookkeeping[table];
    const row = ignored === undefined ? 't::text' : `(to_jsonb(t) - '${ignored}')::text`;
    return `SELECT '${table}' AS name, count(*) || ':' || coalesce(sum(hashtextextended(${row}, 0)), 0) AS sum FROM ${table} t`;
  });
  const { rows } = await systemPool.query<{ name: string; sum: string }>(sums.join(' UNION ALL '));
  return Object.fromEntries(rows.map(({ name, sum }) => [name, sum]));
}
