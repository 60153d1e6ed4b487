import type { Database } from '@arkyra/database';
import { OverdueReader, type OverdueInWorkspace, type OverduePosts, type OverdueTimes } from '../application/index.ts';

const interval = (ms: number): string => `${ms} milliseconds`;

/** The function `overdue_deliveries`: partial indexes, so that it costs what is late and not what is planned. */
export class SqlOverdueReader extends OverdueReader {
  readonly #database: Database;
  readonly #times: OverdueTimes;

  constructor(database: Database, times: OverdueTimes) {
    super();
    this.#database = database;
    this.#times = times;
  }

  async everywhere(): Promise<OverdueInWorkspace[]> {
    const { rows } = await this.#database.systemPool.query<OverdueInWorkspace>(
      `SELECT workspace_id AS "workspaceId", count(DISTINCT post_id)::int AS posts, count(*)::int AS deliveries, min(since) AS since
       FROM overdue_deliveries($1, $2) GROUP BY workspace_id`,
      this.#graces(),
    );
    return rows;
  }

  async of(workspaceId: string, testMode: boolean): Promise<OverduePosts> {
    const { rows } = await this.#database.appPool.query<OverduePosts>({
      name: 'read_overdue',
      text: 'SELECT posts, deliveries, since FROM read_overdue($1, $2, $3, $4)',
      values: [workspaceId, testMode, ...this.#graces()],
    });
    return rows[0] ?? { posts: 0, deliveries: 0, since: null };
  }

  #graces(): string[] {
    return [interval(this.#times.due), interval(this.#times.lease)];
  }
}
