import type { DataKeys, SecretBox } from '@arkyra/secrets';
import { ChannelSecrets } from './channel-secrets.ts';

interface Row {
  readonly id: string;
  readonly workspaceId: string;
  readonly credentials: Buffer;
}

/** What is needed of a `pg` pool. */
export interface ResealDatabase {
  query(text: string, values?: unknown[]): Promise<{ rows: Row[]; rowCount: number | null }>;
}

const workspaces = `SELECT DISTINCT workspace_id AS "workspaceId" FROM data_keys WHERE active`;
const sealed = `SELECT id, workspace_id AS "workspaceId", credentials FROM channels WHERE workspace_id = $1 AND credentials IS NOT NULL`;
// Only what is still there: credentials refreshed meanwhile are newer, and sealed with the new key already or soon.
const replace = 'UPDATE channels SET credentials = $2 WHERE id = $1 AND credentials = $3';

/** A new data key for each workspace, and its channels' credentials sealed with it, while everything runs. */
export class ResealCredentials {
  readonly #database: ResealDatabase;
  readonly #keys: DataKeys;
  readonly #secrets: ChannelSecrets;

  constructor(database: ResealDatabase, keys: DataKeys, box: SecretBox) {
    this.#database = database;
    this.#keys = keys;
    this.#secrets = new ChannelSecrets(box);
  }

  async execute(): Promise<{ readonly workspaces: number; readonly channels: number }> {
    const { rows } = await this.#database.query(workspaces);
    let channels = 0;
    for (const { workspaceId } of rows) {
      await this.#keys.replace(workspaceId);
      const { rows: old } = await this.#database.query(sealed, [workspaceId]);
      for (const row of old) channels += await this.#reseal(row);
    }
    return { workspaces: rows.length, channels };
  }

  async #reseal(row: Row): Promise<number> {
    const anew = Buffer.from(await this.#secrets.seal(row, await this.#secrets.open(row, row.credentials)));
    return (await this.#database.query(replace, [row.id, anew, row.credentials])).rowCount ?? 0;
  }
}
