// Stops a worker between two steps of a delivery, in the throw-away database and nowhere else: each hot function is
// wrapped by one that passes a gate, a shared advisory lock that the harness takes for itself to close it.
import type pg from 'pg';

export const gatedFunctions = ['claim_deliveries', 'begin_attempts', 'record_outcomes', 'claim_proofs'] as const;
export type GatedFunction = (typeof gatedFunctions)[number];

/** `before`: nothing is done yet. `after`: done, but not committed. `inside`: candidates are chosen, not yet locked. */
export type Gate = `${'before' | 'after'} ${GatedFunction}` | 'inside claim_deliveries';

/** Where the claim's statement itself says that anything may happen. */
const gap = '-- (candidates chosen;';

const family = 1_001;

interface Signature {
  readonly identity: string;
  readonly arguments: string;
  readonly result: string;
  readonly count: number;
  readonly set: boolean;
}

/** Puts the gates in; once per database. */
export async function buildGates(db: pg.Pool): Promise<void> {
  await db.query(`
    CREATE FUNCTION fault_gate(gate text) RETURNS void LANGUAGE sql AS $$
      SELECT pg_advisory_xact_lock_shared(${family}, hashtext(gate || '@' || current_setting('application_name'))) $$`);
  const { rows: claims } = await db.query<{ text: string }>(`SELECT pg_get_functiondef('claim_deliveries'::regproc) AS text`);
  const claim = claims[0]?.text ?? '';
  if (!claim.includes(gap)) throw new Error('claim_deliveries has no mark for the gap between choice and lock');
  await db.query(claim.replace(gap, `PERFORM fault_gate('inside claim_deliveries');\n    ${gap}`));
  for (const name of gatedFunctions) {
    const { rows } = await db.query<Signature>(
      `SELECT oid::regprocedure::text AS identity, pg_get_function_arguments(oid) AS arguments, pg_get_function_result(oid) AS result, pronargs::int AS count, proretset AS set
       FROM pg_proc WHERE proname = $1`,
      [name],
    );
    const [signature] = rows;
    if (!signature || rows.length > 1) throw new Error(`${rows.length} functions are named ${name}`);
    const passed = Array.from({ length: signature.count }, (_, index) => `$${index + 1}`).join(', ');
    const inner = `${name}_inner(${passed})`;
    await db.query(`ALTER FUNCTION ${signature.identity} RENAME TO ${name}_inner`);
    await db.query(`
      CREATE FUNCTION ${name}(${signature.arguments}) RETURNS ${signature.result} LANGUAGE plpgsql AS $$
      #variable_conflict use_column
      ${signature.set ? '' : `DECLARE answer ${signature.result};`}
      BEGIN
        PERFORM fault_gate('before ${name}');
        ${signature.set ? `RETURN QUERY SELECT * FROM ${inner};` : `answer := ${inner};`}
        PERFORM fault_gate('after ${name}');
        RETURN${signature.set ? '' : ' answer'};
      END $$`);
  }
}

/** Gates of some workers, closed by one connection; losing it opens them. */
export class Gates {
  readonly #db: pg.Pool;
  #client: pg.PoolClient | undefined;

  constructor(db: pg.Pool) {
    this.#db = db;
  }

  async close(gate: Gate, workers: readonly string[]): Promise<void> {
    this.#client ??= await this.#connect();
    for (const worker of workers) await this.#client.query('SELECT pg_advisory_lock($1, hashtext($2))', [family, `${gate}@${worker}`]);
  }

  async open(gate: Gate, workers: readonly string[]): Promise<void> {
    for (const worker of workers) await this.#client?.query('SELECT pg_advisory_unlock($1, hashtext($2))', [family, `${gate}@${worker}`]);
  }

  /** Workers that stand before a closed gate. */
  async waiting(): Promise<string[]> {
    const { rows } = await this.#db.query<{ worker: string }>(
      `SELECT DISTINCT a.application_name AS worker FROM pg_locks l JOIN pg_stat_activity a USING (pid)
       WHERE l.locktype = 'advisory' AND l.classid = ${family} AND NOT l.granted ORDER BY 1`,
    );
    return rows.map(({ worker }) => worker);
  }

  async #connect(): Promise<pg.PoolClient> {
    const client = await this.#db.connect();
    // PostgreSQL may be ended while a gate is closed.
    if (client.listenerCount('error') < 2) client.on('error', () => {});
    return client;
  }

  async openAll(): Promise<void> {
    const client = this.#client;
    this.#client = undefined;
    if (!client) return;
    const unlocked = await client.query('SELECT pg_advisory_unlock_all()').then(
      () => true,
      () => false,
    );
    client.release(!unlocked);
  }
}
