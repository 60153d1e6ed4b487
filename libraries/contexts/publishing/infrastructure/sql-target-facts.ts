import type { Database } from '@arkyra/database';
import { TargetFacts, type ChannelFacts } from '../application/index.ts';

interface Facts {
  readonly timezone: string;
  readonly channels: readonly ChannelFacts[];
}

export class SqlTargetFacts extends TargetFacts {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  async read(workspaceId: string, ids: readonly string[], testMode: boolean): Promise<Facts> {
    const { rows } = await this.#database.appPool.query<{ facts: Facts | null }>({
      name: 'read_target_facts',
      text: 'SELECT read_target_facts($1, $2, $3) AS facts',
      values: [workspaceId, ids, testMode],
    });
    return rows[0]?.facts ?? { timezone: 'UTC', channels: [] };
  }
}
