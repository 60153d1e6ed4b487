import type { Database } from '@arkyra/database';
import type { Ids } from '@arkyra/kernel';
import { NotificationLedger } from '../application/notification-ledger.ts';
import type { Told } from '../application/tell.ts';

/** In pieces, so that no deletion holds its locks for long. */
const purge = `DELETE FROM notifications WHERE id IN (SELECT id FROM notifications WHERE at < $1 ORDER BY at LIMIT 5000)`;

/** `write_notifications` and the end of what led to it, in one transaction. */
export class SqlNotificationLedger extends NotificationLedger {
  readonly #database: Database;
  readonly #ids: Ids;

  constructor(database: Database, ids: Ids) {
    super();
    this.#database = database;
    this.#ids = ids;
  }

  async write(workspaceId: string, told: readonly Told[], intentIds: readonly string[]): Promise<readonly string[]> {
    const rows = JSON.stringify(told.map((one) => ({ id: this.#ids.next(), ...one })));
    return this.#database.system.$transaction(async (transaction) => {
      const written = told.length === 0 ? [] : await transaction.$queryRaw<{ told_user: string }[]>`SELECT told_user FROM write_notifications(${workspaceId}::uuid, ${rows}::jsonb)`;
      await transaction.notificationIntent.deleteMany({ where: { id: { in: [...intentIds] } } });
      return written.map(({ told_user }) => told_user);
    });
  }

  async purge(before: Date): Promise<number> {
    let all = 0;
    for (let gone = 1; gone > 0; all += gone) gone = (await this.#database.systemPool.query(purge, [before])).rowCount ?? 0;
    return all;
  }
}
