import type { Database } from '@arkyra/database';
import type { Role } from '@arkyra/kernel';
import { Memberships, type Membership } from '../application/memberships.ts';

interface Row {
  workspace_id: string;
  role: Role;
}

/** Asked for nearly every session every few seconds: one prepared statement. */
export class SqlMemberships extends Memberships {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  async of(userId: string): Promise<Membership[]> {
    const { rows } = await this.#database.systemPool.query<Row>({
      name: 'memberships-of',
      text: 'SELECT workspace_id, role FROM members WHERE user_id = $1 ORDER BY created_at, workspace_id',
      values: [userId],
    });
    return rows.map(({ workspace_id: workspaceId, role }) => ({ workspaceId, role }));
  }
}
