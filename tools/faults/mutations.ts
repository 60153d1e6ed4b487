// What the harness must notice: the guards against doubles, taken out one by one of the throw-away database.
import type pg from 'pg';

export const mutations = ['fence', 'attempt', 'state-check'] as const;
export type Mutation = (typeof mutations)[number];

interface Cut {
  readonly routine: string;
  readonly from: RegExp;
  readonly to: string;
}

const cuts: Readonly<Record<Mutation, readonly Cut[]>> = {
  /** A worker whose claim was taken over may go on writing. */
  fence: [
    { routine: 'begin_attempts', from: / AND d\.fence = i\.fence/, to: '' },
    { routine: 'record_outcomes', from: /d\.fence = o\.fence AND /, to: '' },
    { routine: 'renew_leases', from: / AND d\.fence = i\.fence/, to: '' },
    { routine: 'renew_leases', from: / AND d\.lease_owner = worker/, to: '' },
  ],
  /** The attempt is only promised: whoever dies while sending leaves no trace. */
  attempt: [
    {
      routine: 'begin_attempts',
      from: /INSERT INTO attempts[\s\S]*?RETURNING a\.delivery_id, a\.number, iso_instant\(a\.started_at\) AS started/,
      to: 'SELECT c.id AS delivery_id, c.attempt_count AS number, iso_instant(clock_timestamp()) AS started FROM counted c',
    },
  ],
  /** A row is taken as it was when the search began, whatever became of it until it was locked. */
  'state-check': [
    { routine: 'claim_deliveries', from: /coalesce\(d\.state = 'scheduled' AND d\.due_at <= at, false\) -- check[^\n]*/, to: 'true' },
    { routine: 'claim_deliveries', from: /AND d\.version = p\.version AND p\.deleted_at IS NULL -- check[^\n]*/, to: '' },
  ],
};

/** Replaces the functions. Throws when the text to cut is not there. */
export async function mutate(db: pg.Pool, mutation: Mutation): Promise<void> {
  for (const { routine, from, to } of cuts[mutation]) {
    const { rows } = await db.query<{ text: string }>('SELECT pg_get_functiondef(oid) AS text FROM pg_proc WHERE proname = $1', [routine]);
    const text = rows[0]?.text ?? '';
    if (!from.test(text)) throw new Error(`${routine} has no ${from.source}`);
    await db.query(text.replace(from, to));
  }
}
