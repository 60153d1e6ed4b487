import type { Database } from '@arkyra/database';
import { NotificationIntents, type Intent } from '../application/notification-intents.ts';

const keep = `
  INSERT INTO notification_intents (id, workspace_id, topic, payload, available_at)
  SELECT id, "workspaceId", topic, payload, clock_timestamp() + make_interval(secs => "inMs" / 1000.0)
  FROM jsonb_to_recordset($1) AS i(id uuid, "workspaceId" uuid, topic text, payload jsonb, "inMs" float8)
  ON CONFLICT (id) DO NOTHING`;

/** The claim is committed before anything is told; when its process dies, the lease ends and another tells. */
const claim = `
  WITH claimed AS (
    UPDATE notification_intents SET attempts = attempts + 1, available_at = clock_timestamp() + interval '1 minute'
    WHERE id IN (SELECT id FROM notification_intents WHERE available_at <= clock_timestamp() ORDER BY available_at, id LIMIT $1 FOR UPDATE SKIP LOCKED)
    RETURNING *)
  SELECT id, workspace_id AS "workspaceId", topic, payload, attempts FROM claimed ORDER BY id`;

const putOff = `
  UPDATE notification_intents SET available_at = coalesce(clock_timestamp() + make_interval(secs => $2::float8 / 1000.0), 'infinity'), problem = $3
  WHERE id = ANY ($1::uuid[])`;

export class SqlNotificationIntents extends NotificationIntents {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  async keep(intents: Parameters<NotificationIntents['keep']>[0]): Promise<void> {
    await this.#database.systemPool.query(keep, [JSON.stringify(intents)]);
  }

  async claim(most: number): Promise<readonly Intent[]> {
    return (await this.#database.systemPool.query<Intent>(claim, [most])).rows;
  }

  async putOff(ids: readonly string[], inMs: number | undefined, problem: string): Promise<void> {
    await this.#database.systemPool.query(putOff, [ids, inMs ?? null, problem]);
  }

  async hasDue(): Promise<boolean> {
    const { rows } = await this.#database.systemPool.query('SELECT FROM notification_intents WHERE available_at <= clock_timestamp() LIMIT 1');
    return rows.length > 0;
  }

  async purge(before: Date): Promise<number> {
    const { rowCount } = await this.#database.systemPool.query(`DELETE FROM notification_intents WHERE available_at = 'infinity' AND created_at < $1`, [before]);
    return rowCount ?? 0;
  }
}
