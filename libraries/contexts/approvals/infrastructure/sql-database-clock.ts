import type { Database } from '@arkyra/database';
import { DatabaseClock } from '../application/index.ts';

export class SqlDatabaseClock extends DatabaseClock {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  async nowMs(): Promise<number> {
    const { rows } = await this.#database.systemPool.query<{ now: number }>('SELECT extract(epoch FROM clock_timestamp())::float8 * 1000 AS now');
    const [row] = rows;
    if (!row) throw new Error('The database told no time.');
    return row.now;
  }
}
