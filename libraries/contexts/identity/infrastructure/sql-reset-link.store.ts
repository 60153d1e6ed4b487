import type { Ids } from '@arkyra/kernel';
import type { AccountLink } from '../application/account-links.repository.ts';
import { ResetLinkStore } from '../application/reset-link.store.ts';

const add = `
  WITH link AS (
    INSERT INTO account_links (id, user_id, email, purpose, token_hash, created_at, expires_at) VALUES ($1, $2, $3, $4, $5, $6, $7))
  INSERT INTO audit_entries (id, workspace_id, actor, action, object_type, object_id)
  SELECT entry.id::uuid, m.workspace_id, 'system', 'user.reset_link_issued', 'user', $2::text
  FROM (SELECT workspace_id, row_number() OVER (ORDER BY workspace_id) AS n FROM members WHERE user_id = $2) m
  JOIN unnest($8::text[]) WITH ORDINALITY AS entry (id, n) USING (n)`;

/** A pool of the system role. */
export interface Queries {
  query(text: string, values: readonly unknown[]): Promise<{ readonly rows: readonly unknown[] }>;
}

/** Plain SQL as the system role: a command needs no framework. */
export class SqlResetLinkStore extends ResetLinkStore {
  readonly #pool: Queries;
  readonly #ids: Ids;

  constructor(pool: Queries, ids: Ids) {
    super();
    this.#pool = pool;
    this.#ids = ids;
  }

  async userIdOf(email: string): Promise<string | null> {
    const [found] = (await this.#pool.query('SELECT id FROM users WHERE email = $1', [email])).rows;
    return hasId(found) ? found.id : null;
  }

  async add({ id, userId, email, purpose, tokenHash, createdAt, expiresAt }: AccountLink): Promise<void> {
    const { rows } = await this.#pool.query('SELECT FROM members WHERE user_id = $1', [userId]);
    const entries = rows.map(() => this.#ids.next());
    await this.#pool.query(add, [id, userId, email, purpose, Buffer.from(tokenHash), createdAt, expiresAt, entries]);
  }
}

const hasId = (row: unknown): row is { id: string } => typeof row === 'object' && row !== null && 'id' in row && typeof row.id === 'string';
