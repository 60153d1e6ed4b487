import type { Database } from '@arkyra/database';
import type { Ids } from '@arkyra/kernel';
import { redact } from '@arkyra/telemetry';
import { DeadLetters, type DeadLetter, type DeadLetterFilter, type DeadLetterKind, type DeadLettersSeen, type DeadLetterState, type FailedJob } from '../application/index.ts';

const columns = `id, queue, name, job_id AS "jobId", payload, error, stack, attempts, added_at AS "addedAt", failed_at AS "failedAt", state,
  settled_at AS "settledAt", settled_by AS "settledBy"`;

type Moved = { readonly letter: DeadLetter; readonly moved: boolean };

/** The table `dead_letters`, by the system role alone. */
export class SqlDeadLetters extends DeadLetters {
  readonly #database: Database;
  readonly #ids: Ids;

  constructor(database: Database, ids: Ids) {
    super();
    this.#database = database;
    this.#ids = ids;
  }

  async keep(jobs: readonly FailedJob[]): Promise<void> {
    const rows = jobs.map(({ error, stack, ...job }) => ({ id: this.#ids.next(), ...job, error: String(redact(error)), stack: String(redact(stack)) }));
    await this.#rows(
      `INSERT INTO dead_letters (id, queue, name, job_id, payload, error, stack, attempts, added_at, failed_at)
       SELECT id, queue, name, "jobId", coalesce(payload, 'null'), error, stack, attempts, "addedAt", "failedAt"
       FROM jsonb_to_recordset($1) AS r(id uuid, queue text, name text, "jobId" text, payload jsonb, error text, stack text, attempts int, "addedAt" timestamptz, "failedAt" timestamptz)
       ON CONFLICT (queue, job_id, added_at) DO NOTHING`,
      [JSON.stringify(rows)],
    );
  }

  page({ state, queue, name }: DeadLetterFilter, after: { readonly failedAt: string; readonly id: string } | null, size: number): Promise<DeadLetter[]> {
    return this.#rows<DeadLetter>(
      `SELECT ${columns} FROM dead_letters
       WHERE state = $1 AND ($2::text IS NULL OR queue = $2) AND ($3::text IS NULL OR name = $3)
         AND ($4::timestamptz IS NULL OR (failed_at, id) < ($4, $5::uuid))
       ORDER BY failed_at DESC, id DESC LIMIT $6`,
      [state, queue ?? null, name ?? null, after?.failedAt ?? null, after?.id ?? null, size],
    );
  }

  async get(id: string): Promise<DeadLetter | null> {
    const [letter] = await this.#rows<DeadLetter>(`SELECT ${columns} FROM dead_letters WHERE id = $1`, [id]);
    return letter ?? null;
  }

  kinds(): Promise<DeadLetterKind[]> {
    return this.#rows<DeadLetterKind>(
      `SELECT queue, name, count(*)::int AS count, min(failed_at) AS "oldestAt", max(failed_at) AS "newestAt"
       FROM dead_letters WHERE state = 'dead' GROUP BY queue, name ORDER BY count DESC, name`,
      [],
    );
  }

  async seen({ name, until }: DeadLettersSeen, most: number): Promise<string[]> {
    const rows = await this.#rows<{ id: string }>(`SELECT id FROM dead_letters WHERE state = 'dead' AND name = $1 AND failed_at <= $2 ORDER BY failed_at, id LIMIT $3`, [name, until, most]);
    return rows.map(({ id }) => id);
  }

  async move(id: string, from: DeadLetterState, to: DeadLetterState, by: string, act?: (letter: DeadLetter) => Promise<void>): Promise<Moved | null> {
    const client = await this.#database.systemPool.connect();
    let failed: Error | undefined;
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<DeadLetter>(`SELECT ${columns} FROM dead_letters WHERE id = $1 FOR UPDATE`, [id]);
      const [letter] = rows;
      if (letter?.state === from) {
        await act?.(letter);
        const settled = to === 'dead' ? 'NULL, settled_by = NULL' : 'clock_timestamp(), settled_by = $3';
        const values = to === 'dead' ? [id, to] : [id, to, by];
        const changed = await client.query<DeadLetter>(`UPDATE dead_letters SET state = $2, settled_at = ${settled} WHERE id = $1 RETURNING ${columns}`, values);
        await client.query('COMMIT');
        return changed.rows[0] ? { letter: changed.rows[0], moved: true } : null;
      }
      await client.query('ROLLBACK');
      return letter ? { letter, moved: false } : null;
    } catch (error) {
      await client.query('ROLLBACK').catch((lost: Error) => (failed = lost));
      throw error;
    } finally {
      // A connection that cannot roll back is not given to anybody else.
      client.release(failed);
    }
  }

  async discardSeen({ name, until }: DeadLettersSeen, by: string): Promise<number> {
    const { rowCount } = await this.#database.systemPool.query(
      `UPDATE dead_letters SET state = 'discarded', settled_at = clock_timestamp(), settled_by = $3 WHERE state = 'dead' AND name = $1 AND failed_at <= $2`,
      [name, until, by],
    );
    return rowCount ?? 0;
  }

  async purge(settledBefore: Date, deadBefore: Date): Promise<number> {
    const { rowCount } = await this.#database.systemPool.query(`DELETE FROM dead_letters WHERE settled_at < $1 OR (state = 'dead' AND failed_at < $2)`, [settledBefore, deadBefore]);
    return rowCount ?? 0;
  }

  async #rows<R extends object>(text: string, values: unknown[]): Promise<R[]> {
    return (await this.#database.systemPool.query<R>(text, values)).rows;
  }
}
