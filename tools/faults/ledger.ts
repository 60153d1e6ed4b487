import type pg from 'pg';

/** What Arkyra's own database says of a delivery. */
export interface LedgerRow {
  readonly id: string;
  readonly state: 'draft' | 'scheduled' | 'publishing' | 'published' | 'failed' | 'unknown' | 'held' | 'cancelled';
  readonly holdReason: string | null;
  readonly fence: number;
  readonly tries: number;
  readonly leaseOwner: string | null;
  readonly failure: { readonly cause?: string } | null;
  readonly published: readonly { readonly externalId: string }[];
  readonly publishedAt: number | null;
  /** Milliseconds; negative = not yet due. */
  readonly overdueMs: number;
  readonly attempts: readonly { readonly fence: number; readonly part: number; readonly outcome: string | null; readonly open: boolean; readonly worker: string; readonly ms: number | null }[];
}

export async function readLedger(db: pg.Pool, ids: readonly string[]): Promise<LedgerRow[]> {
  const { rows } = await db.query<LedgerRow>(
    `SELECT d.id, d.state, d.hold_reason AS "holdReason", d.fence, d.tries, d.lease_owner AS "leaseOwner", d.failure, d.published,
            extract(epoch FROM d.published_at)::float8 * 1000 AS "publishedAt",
            coalesce(extract(epoch FROM clock_timestamp() - d.due_at)::float8 * 1000, -1) AS "overdueMs",
            (SELECT coalesce(json_agg(json_build_object('fence', a.fence, 'part', a.part, 'outcome', a.outcome, 'open', a.finished_at IS NULL, 'worker', a.worker,
                    'ms', extract(epoch FROM a.finished_at - a.started_at)::float8 * 1000)
                    ORDER BY a.started_at, a.number), '[]')
             FROM attempts a WHERE a.delivery_id = d.id) AS attempts
     FROM deliveries d WHERE d.id = ANY ($1)`,
    [ids],
  );
  return rows;
}

export const stateNames = ['planned', 'due', 'claimed', 'sending', 'unknown', 'published', 'other'] as const;
export type StateName = (typeof stateNames)[number];
export type States = Readonly<Record<StateName, number>>;

export const hasOpenAttempt = ({ attempts, fence }: LedgerRow): boolean => attempts.some((attempt) => attempt.open && attempt.fence === fence);

export function stateOf(row: LedgerRow): StateName {
  switch (row.state) {
    case 'scheduled':
      return row.overdueMs < 0 ? 'planned' : 'due';
    case 'publishing':
      return hasOpenAttempt(row) ? 'sending' : 'claimed';
    case 'unknown':
    case 'published':
      return row.state;
    default:
      return 'other';
  }
}

export function statesOf(rows: readonly LedgerRow[]): States {
  const counted: Record<StateName, number> = { planned: 0, due: 0, claimed: 0, sending: 0, unknown: 0, published: 0, other: 0 };
  for (const row of rows) counted[stateOf(row)] += 1;
  return counted;
}

export const isSettled = ({ state }: LedgerRow): boolean => state !== 'scheduled' && state !== 'publishing' && state !== 'unknown';

/** The process id in the name of a worker (see `ProcessWorkerLives`). */
export const pidOf = (worker: string | null): number => Number(worker?.split('|')[1] ?? 0);
