import { SealStore, type ChainHead, type FreshRow, type Portion, type SealMark, type SealState, type Sealed } from '../application/ports/seal.store.ts';
import { describeProblem, slackMs, type SealedFields, type SealProblem } from '../domain/seal.ts';
import { headsOf, iso, sealedColumns, toPoint, toRow, type HeadRow, type PointRow, type Row } from './seal-rows.ts';

/** What is used of a pg pool of the system role. */
export interface SealPool {
  query<R extends object>(text: string, values?: readonly unknown[]): Promise<{ readonly rows: R[] }>;
  connect(): Promise<SealClient>;
}
export interface SealClient {
  query<R extends object>(text: string, values?: readonly unknown[]): Promise<{ readonly rows: R[] }>;
  release(destroy?: boolean): void;
}

interface MarkRow {
  readonly sealed: string;
  readonly next: string;
  readonly last: string | null;
  /** Every transaction before has ended. */
  readonly horizon: string;
  readonly coming: string;
}

/** Whoever gets a higher number began to write after `at`: this transaction had begun by then. */
interface OwnRow {
  readonly xact: string;
  readonly at: string;
}
const own = `SELECT pg_current_xact_id()::text AS xact, ${iso('transaction_timestamp()')} AS at`;

// The snapshot is taken before the rows are looked for, in a statement of its own: what it calls ended, those see.
const mark = `
  SELECT sealed_xact AS sealed, next_xact AS next, ${iso('sealed_at')} AS last, pg_snapshot_xmin(s)::text AS horizon,
         pg_snapshot_xmax(s)::text AS coming
  FROM audit_sealing, pg_current_snapshot() s WHERE id = 1`;

const lastOf = ({ last, next }: MarkRow): Portion['last'] => (last === null ? null : { at: last, nextXact: BigInt(next) });
const isAnew = ({ sealed, coming }: MarkRow): boolean => BigInt(sealed) > BigInt(coming);
const pageSize = 5_000;

/** Plain SQL as the system role: `npm run audit:verify` needs no framework. */
export class SqlSealStore extends SealStore {
  readonly #pool: SealPool;

  constructor(pool: SealPool) {
    super();
    this.#pool = pool;
  }

  sealNext(atMost: number, seal: (portion: Portion) => Promise<readonly ChainHead[]>): Promise<Sealed> {
    return this.#inTransaction(async (client) => {
      const { rows: held } = await client.query('SELECT FROM audit_sealing WHERE id = 1 FOR UPDATE SKIP LOCKED');
      if (held.length === 0) return 'busy';
      const { xact, at } = first(await client.query<OwnRow>(own));
      const found = first(await client.query<MarkRow>(mark));
      const until = await this.#end(client, found, atMost);
      const { rows } = await client.query<Row>(
        `SELECT ${sealedColumns}, xact FROM audit_entries WHERE xact >= $1 AND xact < $2 ORDER BY workspace_id, at, id`, [found.sealed, until]);
      const fresh = rows.map((row): FreshRow => ({ ...toRow(row), xact: BigInt(row.xact ?? 0) }));
      const workspaces = [...new Set(fresh.map(({ workspaceId }) => workspaceId))];
      const heads = headsOf((await client.query<HeadRow>(`SELECT *, ${iso('last_at')} AS last_iso FROM audit_chains WHERE workspace_id = ANY ($1)`, [workspaces])).rows);
      const made = await seal({ rows: fresh, heads, at, last: lastOf(found) });
      await this.#keepHeads(client, made, at);
      await client.query('UPDATE audit_sealing SET sealed_xact = $1, next_xact = $2, sealed_at = $3 WHERE id = 1', [until, String(BigInt(xact) + 1n), at]);
      return until !== found.horizon ? 'more' : made.length > 0 ? 'some' : 'nothing';
    });
  }

  /** Where a portion of about so many rows ends: between two transactions. */
  async #end(client: SealClient, { sealed, horizon }: MarkRow, atMost: number): Promise<string> {
    const { rows } = await client.query<{ xact: string }>('SELECT xact FROM audit_entries WHERE xact >= $1 AND xact < $2 ORDER BY xact OFFSET $3 LIMIT 1', [sealed, horizon, atMost]);
    const beyond = rows[0]?.xact;
    if (beyond === undefined) return BigInt(horizon) > BigInt(sealed) ? horizon : sealed;
    const { rows: before } = await client.query('SELECT FROM audit_entries WHERE xact >= $1 AND xact < $2 LIMIT 1', [sealed, beyond]);
    return before.length > 0 ? beyond : String(BigInt(beyond) + 1n);
  }

  async #keepHeads(client: SealClient, heads: readonly ChainHead[], sealedAt: string): Promise<void> {
    await client.query(
      `INSERT INTO audit_chains (workspace_id, sequence, hash, entries, last_at, sealed_at)
       SELECT h."workspaceId", h.sequence, h.hash, h.entries, h."lastAt", $2
       FROM jsonb_to_recordset($1) AS h("workspaceId" uuid, sequence int, hash text, entries int, "lastAt" timestamptz)
       ON CONFLICT (workspace_id) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash, entries = excluded.entries,
         last_at = excluded.last_at, sealed_at = excluded.sealed_at`, [JSON.stringify(heads), sealedAt]);
  }

  async isCountingAnew(): Promise<boolean> {
    return isAnew(first(await this.#pool.query<MarkRow>(mark)));
  }

  async recount(sealed: AsyncIterable<readonly string[]>): Promise<void> {
    await this.#inTransaction(async (client) => {
      const { rows: held } = await client.query('SELECT FROM audit_sealing WHERE id = 1 FOR UPDATE SKIP LOCKED');
      const found = first(await client.query<MarkRow>(mark));
      if (held.length === 0 || !isAnew(found)) return;
      // Numbers of another server's transactions: 1 for what was sealed, this one's for what was not.
      for await (const ids of sealed) await client.query('UPDATE audit_entries SET xact = 1 WHERE id = ANY ($1)', [ids]);
      await client.query('UPDATE audit_entries SET xact = pg_current_xact_id()::text::bigint WHERE xact >= $1', [found.coming]);
      await client.query('UPDATE audit_sealing SET sealed_xact = 2, next_xact = 0, sealed_at = NULL WHERE id = 1');
    });
  }

  async state(workspaceId: string): Promise<SealState> {
    const { rows } = await this.#pool.query<MarkRow & HeadRow & { readonly has_chain: boolean }>(
      `SELECT m.*, c.*, ${iso('c.last_at')} AS last_iso, c.workspace_id IS NOT NULL AS has_chain FROM (${mark}) m LEFT JOIN audit_chains c ON c.workspace_id = $1`, [workspaceId]);
    const found = first({ rows });
    const state: SealMark = { sealedXact: BigInt(found.sealed), last: lastOf(found), isCountingAnew: isAnew(found) };
    return { head: found.has_chain ? (headsOf([found]).get(workspaceId) ?? null) : null, mark: state };
  }

  async workspaces(): Promise<string[]> {
    const { rows } = await this.#pool.query<{ id: string }>('SELECT workspace_id AS id FROM audit_chains UNION SELECT id FROM workspaces ORDER BY id');
    return rows.map(({ id }) => id);
  }

  async rowsBetween(workspaceId: string, from: string, to: string): Promise<SealedFields[]> {
    const { rows } = await this.#pool.query<Row>(`SELECT ${sealedColumns} FROM audit_entries WHERE workspace_id = $1 AND at >= $2 AND at <= $3`, [workspaceId, from, to]);
    return rows.map(toRow);
  }

  async rowsById(workspaceId: string, ids: readonly string[]): Promise<SealedFields[]> {
    const { rows } = await this.#pool.query<Row>(`SELECT ${sealedColumns} FROM audit_entries WHERE workspace_id = $1 AND id = ANY ($2)`, [workspaceId, ids]);
    return rows.map(toRow);
  }

  async countSealed(workspaceId: string, { sealedXact }: SealMark, from: string | null): Promise<number> {
    const { rows } = await this.#pool.query<{ count: number }>(
      `SELECT count(*)::int AS count FROM audit_entries WHERE workspace_id = $1 AND xact < $2 AND at >= coalesce($3::timestamptz, '-infinity')`, [workspaceId, String(sealedXact), from]);
    return first({ rows }).count;
  }

  async *sealedIds(workspaceId: string, { sealedXact }: SealMark, from: string | null): AsyncIterable<(readonly [string, string])[]> {
    let after: readonly [id: string, at: string] | undefined = ['00000000-0000-0000-0000-000000000000', from ?? '-infinity'];
    while (after) {
      const { rows }: { readonly rows: PointRow[] } = await this.#pool.query<PointRow>(
        `SELECT id, ${iso('at')} AS at FROM audit_entries WHERE workspace_id = $1 AND xact < $2 AND (at, id) > ($3::timestamptz, $4::uuid) ORDER BY at, id LIMIT ${pageSize}`,
        [workspaceId, String(sealedXact), after[1], after[0]]);
      const points = rows.map(({ id, at }) => [id, at] as const);
      if (points.length > 0) yield points;
      after = points.at(-1);
    }
  }

  async firstBackdated(workspaceId: string, { last }: SealMark): Promise<{ id: string; at: string } | null> {
    if (last === null) return null;
    const { rows } = await this.#pool.query<PointRow>(
      `SELECT id, ${iso('at')} AS at FROM audit_entries
       WHERE workspace_id = $1 AND xact >= $2 AND at < $3::timestamptz - make_interval(secs => ${slackMs / 1000}) AND clock_timestamp() >= $3::timestamptz
       ORDER BY at, id LIMIT 1`, [workspaceId, String(last.nextXact), last.at]);
    return toPoint(rows);
  }

  async keepVerdict(workspaceId: string, problem: SealProblem | null): Promise<void> {
    await this.#pool.query('UPDATE audit_chains SET verified_at = clock_timestamp(), problem = $2 WHERE workspace_id = $1', [workspaceId, problem && describeProblem(problem)]);
  }

  async addMonths(months: readonly string[]): Promise<number> {
    let added = 0;
    for (const month of months) added += Number(first(await this.#pool.query<{ added: boolean }>('SELECT add_audit_month($1::date) AS added', [month])).added);
    return added;
  }

  async before(day: string): Promise<'nothing' | 'sealed' | 'unsealed'> {
    const { rows } = await this.#pool.query<{ sealed: boolean }>(
      `SELECT e.xact < s.sealed_xact AS sealed FROM audit_entries e, audit_sealing s WHERE e.at < $1::date::timestamp AT TIME ZONE 'UTC' ORDER BY 1 LIMIT 1`, [day]);
    const [row] = rows;
    return row === undefined ? 'nothing' : row.sealed ? 'sealed' : 'unsealed';
  }

  async dropMonths(cut: string): Promise<number> {
    return Number(first(await this.#pool.query<{ dropped: string }>('SELECT drop_audit_months($1::date) AS dropped', [cut])).dropped);
  }

  async #inTransaction<T>(work: (client: SealClient) => Promise<T>): Promise<T> {
    const client = await this.#pool.connect();
    let broken = true;
    try {
      await client.query('BEGIN');
      const result = await work(client);
      await client.query('COMMIT');
      broken = false;
      return result;
    } finally {
      // A connection in an unknown state is closed; the server rolls back.
      client.release(broken);
    }
  }
}

function first<R>({ rows }: { readonly rows: readonly R[] }): R {
  const [row] = rows;
  if (row === undefined) throw new Error('The state of the audit log is missing');
  return row;
}
