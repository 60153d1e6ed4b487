import { DataKeyStore, type WrappedDataKey } from './data-key.store.ts';

/** What is needed of a `pg` pool. */
export interface Queryable {
  query(text: string, values: unknown[]): Promise<{ rows: WrappedDataKey[]; rowCount: number | null }>;
}

const columns = 'id, workspace_id AS "workspaceId", master_key_id AS "masterKeyId", wrapped_key AS "wrappedKey"';
const values = ({ id, workspaceId, masterKeyId, wrappedKey }: WrappedDataKey) => [id, workspaceId, masterKeyId, Buffer.from(wrappedKey)];

/** Table `data_keys`; each statement commits by itself, so that no secret is ever stored before its key. */
export class SqlDataKeyStore extends DataKeyStore {
  readonly #database: Queryable;

  constructor(database: Queryable) {
    super();
    this.#database = database;
  }

  async get(id: string): Promise<WrappedDataKey | undefined> {
    const { rows } = await this.#database.query(`SELECT ${columns} FROM data_keys WHERE id = $1`, [id]);
    return rows[0];
  }

  async active(workspaceId: string): Promise<WrappedDataKey | undefined> {
    const { rows } = await this.#database.query(`SELECT ${columns} FROM data_keys WHERE workspace_id = $1 AND active`, [workspaceId]);
    return rows[0];
  }

  async addFirst(key: WrappedDataKey): Promise<WrappedDataKey> {
    const { rows } = await this.#database.query(
      `INSERT INTO data_keys (id, workspace_id, master_key_id, wrapped_key) VALUES ($1, $2, $3, $4)
       ON CONFLICT (workspace_id) WHERE active DO NOTHING RETURNING ${columns}`,
      values(key),
    );
    const stored = rows[0] ?? (await this.active(key.workspaceId));
    if (!stored) throw new Error('The data key of the workspace vanished.');
    return stored;
  }

  async replaceActive(key: WrappedDataKey): Promise<void> {
    // One statement, in two steps of its own: the unique index is checked row by row.
    await this.#database.query(
      `WITH locked AS (SELECT id FROM data_keys WHERE workspace_id = $2 AND active FOR UPDATE),
            retired AS (UPDATE data_keys SET active = false WHERE id IN (SELECT id FROM locked) RETURNING id)
       INSERT INTO data_keys (id, workspace_id, master_key_id, wrapped_key, active)
       SELECT $1, $2, $3, $4, (SELECT count(*) FROM retired) >= 0`,
      values(key),
    );
  }

  async notWrappedBy(masterKeyId: string, limit: number): Promise<readonly WrappedDataKey[]> {
    const { rows } = await this.#database.query(`SELECT ${columns} FROM data_keys WHERE master_key_id <> $1 ORDER BY id LIMIT $2`, [masterKeyId, limit]);
    return rows;
  }

  async rewrap(key: WrappedDataKey, masterKeyId: string, wrappedKey: Uint8Array): Promise<boolean> {
    const { rowCount } = await this.#database.query(
      'UPDATE data_keys SET master_key_id = $3, wrapped_key = $4 WHERE id = $1 AND master_key_id = $2',
      [key.id, key.masterKeyId, masterKeyId, Buffer.from(wrappedKey)],
    );
    return rowCount === 1;
  }
}
