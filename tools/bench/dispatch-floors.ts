import { randomUUID } from 'node:crypto';
import { z } from 'zod';
import { floorOf } from './floor.ts';
import type { Installation } from './installation.ts';
import { load } from './load.ts';

const batch = 100;
const seconds = 3;
const claim = `UPDATE bench_claims SET state = 1 WHERE id = ANY (ARRAY(
  SELECT id FROM bench_claims WHERE state = 0 AND due_at <= now() ORDER BY due_at, id LIMIT ${batch} FOR UPDATE SKIP LOCKED));`;

/** Rows per second that PostgreSQL alone claims in batches, from a table that holds nothing else. */
export async function claimFloor({ query, databaseUrl }: Installation): Promise<number> {
  await query(`CREATE TABLE bench_claims (id bigint PRIMARY KEY, state int NOT NULL, due_at timestamptz NOT NULL)`);
  await query(`INSERT INTO bench_claims SELECT n, 0, now() - interval '1 hour' + n * interval '1 ms' FROM generate_series(1, 600000) n`);
  await query(`CREATE INDEX ON bench_claims (due_at, id) WHERE state = 0`);
  await query('VACUUM ANALYZE bench_claims');
  await floorOf(databaseUrl, claim, seconds, 4);
  const [row] = await query<{ n: number }>(`SELECT count(*)::int AS n FROM bench_claims WHERE state = 1`);
  await query('DROP TABLE bench_claims');
  return (row?.n ?? 0) / seconds;
}

/** Posts per second that the Sandbox network takes from a load generator that does nothing else. */
export async function networkFloor({ sandboxUrl }: Installation): Promise<number> {
  const signIn = await fetch(`${sandboxUrl}/session`, { method: 'POST', headers: { 'content-type': 'application/json' }, body: JSON.stringify({ handle: `floor-${randomUUID().slice(0, 8)}` }) });
  const { accessToken } = z.object({ accessToken: z.string() }).parse(await signIn.json());
  const headers = { authorization: `Bearer ${accessToken}`, 'content-type': 'application/json' };
  const body = JSON.stringify({ class: 'A', text: 'floor: a post as long as what people write, and nothing else', entities: [], media: [], parent: null });
  const result = await load(sandboxUrl, seconds, 400, () => ({ method: 'PUT', path: `/records/${randomUUID()}`, headers, body }));
  return result.perSecond;
}
