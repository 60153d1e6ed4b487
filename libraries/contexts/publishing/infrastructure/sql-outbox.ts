import type { Database } from '@arkyra/database';
import { Outbox, type OutboxMessage, type PutOff } from '../application/index.ts';

interface Row extends OutboxMessage {
  readonly now: number;
}

const take = 'SELECT * FROM take_outbox($1)';

const putBack = `
  INSERT INTO outbox (id, workspace_id, topic, payload, attempts, available_at)
  SELECT id, "workspaceId", topic, payload, attempts, clock_timestamp() + make_interval(secs => "inMs" / 1000.0)
  FROM jsonb_to_recordset($1) AS m(id uuid, "workspaceId" uuid, topic text, payload jsonb, attempts int, "inMs" int)`;

/** Deletes in a transaction that is committed after the sending, so that each message is written once and deleted once. */
export class SqlOutbox extends Outbox {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  async drain(most: number, send: (messages: readonly OutboxMessage[], nowMs: number) => Promise<PutOff>): Promise<number> {
    const client = await this.#database.systemPool.connect();
    let failure: Error | undefined;
    try {
      await client.query('BEGIN');
      const { rows } = await client.query<Row>({ name: 'take_outbox', text: take, values: [most] });
      const later = new Map((rows.length > 0 ? await send(rows, rows[0]?.now ?? 0) : []).map(({ id, inMs }) => [id, inMs] as const));
      const back = rows.filter(({ id }) => later.has(id)).map((row) => ({ ...row, attempts: row.attempts + 1, inMs: later.get(row.id) }));
      if (back.length > 0) await client.query(putBack, [JSON.stringify(back)]);
      await client.query('COMMIT');
      return rows.length;
    } catch (error) {
      failure = error instanceof Error ? error : new Error(String(error));
      throw failure;
    } finally {
      // A connection that failed is closed: the server then undoes what it had begun.
      client.release(failure);
    }
  }
}
