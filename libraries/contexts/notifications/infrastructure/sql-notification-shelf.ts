import type { NotificationKind } from '@arkyra/catalog';
import { Prisma, type Database } from '@arkyra/database';
import { NotificationShelf, type KnownWishes, type Reader, type Shelved, type ShelfPage } from '../application/notification-shelf.ts';
import type { NotificationView } from '../application/notification-view.ts';
import type { Wishes } from '../application/wishes.ts';
import { viewColumns, viewOf, type ViewRow } from './notification-view.sql.ts';
import { readWishes, type StoredWishes } from './stored-wishes.ts';

const ofReader = ({ workspaceId, userId }: Reader) => Prisma.sql`n.workspace_id = ${workspaceId}::uuid AND n.user_id = ${userId}::uuid AND n.in_app`;
const ofKinds = (kinds: readonly NotificationKind[]) => Prisma.sql`n.kind = ANY (${[...kinds]}::text[])`;
const isUnread = Prisma.sql`n.read_at IS NULL`;

export class SqlNotificationShelf extends NotificationShelf {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  async list(reader: Reader, { unread, kinds, limit, before }: ShelfPage): Promise<readonly Shelved[]> {
    const older = before ? Prisma.sql`AND (n.at, n.id) < (${before.at}::timestamptz, ${before.id}::uuid)` : Prisma.empty;
    const rows = await this.#database.inWorkspace(
      reader.workspaceId,
      (transaction) => transaction.$queryRaw<ViewRow[]>`
        SELECT ${viewColumns} FROM notifications n
        WHERE ${ofReader(reader)} ${unread ? Prisma.sql`AND ${isUnread}` : Prisma.empty} AND ${ofKinds(kinds)} ${older}
        ORDER BY n.at DESC, n.id DESC LIMIT ${limit}`,
    );
    return rows.map((row) => ({ view: viewOf(row), place: row.at.toISOString() }));
  }

  async unread(reader: Reader, kinds: readonly NotificationKind[], most: number): Promise<number> {
    const [row] = await this.#database.inWorkspace(
      reader.workspaceId,
      (transaction) => transaction.$queryRaw<{ unread: number }[]>`
        SELECT count(*)::int AS unread FROM (SELECT FROM notifications n WHERE ${ofReader(reader)} AND ${isUnread} AND ${ofKinds(kinds)} LIMIT ${most}) AS counted`,
    );
    return row?.unread ?? 0;
  }

  mark(reader: Reader, id: string, read: boolean, kinds: readonly NotificationKind[]): Promise<NotificationView | undefined> {
    // What is unread again stands for itself: another of its group may be open.
    const mark = read ? Prisma.sql`read_at = coalesce(n.read_at, clock_timestamp())` : Prisma.sql`read_at = NULL, group_key = n.id::text`;
    return this.#database.inWorkspace(reader.workspaceId, async (transaction) => {
      const one = Prisma.sql`${ofReader(reader)} AND ${ofKinds(kinds)} AND n.id = ${id}::uuid`;
      await transaction.$executeRaw`UPDATE notifications n SET ${mark} WHERE ${one}`;
      const [row] = await transaction.$queryRaw<ViewRow[]>`SELECT ${viewColumns} FROM notifications n WHERE ${one}`;
      return row && viewOf(row);
    });
  }

  async markAll(reader: Reader, until: Date): Promise<void> {
    await this.#database.inWorkspace(
      reader.workspaceId,
      (transaction) => transaction.$executeRaw`UPDATE notifications n SET read_at = clock_timestamp() WHERE ${ofReader(reader)} AND ${isUnread} AND n.at <= ${until}`,
    );
  }

  async wishes({ workspaceId, userId }: Reader): Promise<KnownWishes> {
    const [row] = await this.#database.inWorkspace(
      workspaceId,
      (transaction) => transaction.$queryRaw<(StoredWishes & { timezone: string })[]>`
        SELECT u.timezone, w.kinds, w.digest_every AS "digestEvery", w.digest_hour AS "digestHour"
        FROM users u LEFT JOIN notification_preferences w ON w.workspace_id = ${workspaceId}::uuid AND w.user_id = u.id WHERE u.id = ${userId}::uuid`,
    );
    return { ...readWishes(row ?? { kinds: {}, digestEvery: null, digestHour: null }), timezone: row?.timezone ?? 'UTC' };
  }

  async saveWishes({ workspaceId, userId }: Reader, { kinds, digest }: Wishes, pending: Parameters<NotificationShelf['saveWishes']>[2]): Promise<void> {
    await this.#database.inWorkspace(workspaceId, async (transaction) => {
      await transaction.$executeRaw`
        INSERT INTO notification_preferences (workspace_id, user_id, kinds, digest_every, digest_hour)
        SELECT m.workspace_id, m.user_id, ${JSON.stringify(kinds)}::jsonb, ${digest.every}, ${digest.hour} FROM members m
        WHERE m.workspace_id = ${workspaceId}::uuid AND m.user_id = ${userId}::uuid
        ON CONFLICT (workspace_id, user_id) DO UPDATE SET kinds = excluded.kinds, digest_every = excluded.digest_every, digest_hour = excluded.digest_hour`;
      await transaction.$executeRaw`
        UPDATE notifications n SET mail = p.mail, mail_due_at = p."mailDueAt"
        FROM jsonb_to_recordset(${JSON.stringify(pending)}::jsonb) AS p(kind text, mail text, "mailDueAt" timestamptz)
        WHERE n.workspace_id = ${workspaceId}::uuid AND n.user_id = ${userId}::uuid AND ${isUnread} AND n.mail_due_at IS NOT NULL AND n.kind = p.kind`;
    });
  }
}
