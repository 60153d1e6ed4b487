import { Prisma, type Database, type Transaction } from '@arkyra/database';
import type { Role } from '@arkyra/kernel';
import { MailRound, type Addressee, type DueMail, type MailDecision, type WaitingNews } from '../application/mail-round.ts';
import type { MailOutbox } from '../application/mail-outbox.ts';
import { viewColumns, viewOf, type ViewRow } from './notification-view.sql.ts';
import { readWishes, type StoredWishes } from './stored-wishes.ts';

const due = `
  SELECT workspace_id AS "workspaceId", user_id AS "userId", mail AS mode FROM notifications
  WHERE mail_due_at <= clock_timestamp() AND read_at IS NULL GROUP BY 1, 2, 3 ORDER BY min(mail_due_at) LIMIT $1`;

interface Row extends StoredWishes, Omit<Addressee, 'wishes' | 'role'> {
  readonly role: Role;
  readonly window: Date | null;
  readonly now: Date;
}

const waiting = ({ workspaceId, userId, mode }: DueMail) =>
  Prisma.sql`n.workspace_id = ${workspaceId}::uuid AND n.user_id = ${userId}::uuid AND n.mail = ${mode} AND n.mail_due_at IS NOT NULL AND n.read_at IS NULL`;

/** As the system role. A member's row of preferences is the lock under which their mails are made. */
export class SqlMailRound extends MailRound {
  readonly #database: Database;
  readonly #mails: MailOutbox;

  constructor(database: Database, mails: MailOutbox) {
    super();
    this.#database = database;
    this.#mails = mails;
  }

  async due(most: number): Promise<readonly DueMail[]> {
    return (await this.#database.systemPool.query<DueMail>(due, [most])).rows;
  }

  async hasDue(): Promise<boolean> {
    const { rows } = await this.#database.systemPool.query('SELECT FROM notifications WHERE mail_due_at <= clock_timestamp() AND read_at IS NULL LIMIT 1');
    return rows.length > 0;
  }

  take(of: DueMail, decide: (waiting: WaitingNews) => MailDecision): Promise<boolean> {
    return this.#database.system.$transaction(async (transaction) => {
      await this.#lock(transaction, of);
      const found = await this.#waiting(transaction, of);
      if (!found) return false;
      const decision = decide(found);
      if (decision.kind === 'later') await transaction.$executeRaw`UPDATE notifications n SET mail_due_at = ${decision.at} WHERE ${waiting(of)}`;
      if (decision.kind === 'never') await this.#end(transaction, waiting(of));
      return decision.kind === 'mail' && this.#leave(transaction, of, found, decision);
    });
  }

  async #lock(transaction: Transaction, { workspaceId, userId }: DueMail): Promise<void> {
    await transaction.$executeRaw`INSERT INTO notification_preferences (workspace_id, user_id) VALUES (${workspaceId}::uuid, ${userId}::uuid) ON CONFLICT DO NOTHING`;
    await transaction.$queryRaw`SELECT FROM notification_preferences WHERE workspace_id = ${workspaceId}::uuid AND user_id = ${userId}::uuid FOR UPDATE`;
  }

  async #waiting(transaction: Transaction, of: DueMail): Promise<WaitingNews | undefined> {
    const [row] = await transaction.$queryRaw<Row[]>`
      SELECT m.workspace_id AS "workspaceId", s.name AS "workspaceName", m.user_id AS "userId", u.email, u.email_verified_at IS NOT NULL AS "isConfirmed",
             m.role::text AS role, u.timezone, w.kinds, w.digest_every AS "digestEvery", w.digest_hour AS "digestHour", w.digest_window AS "lastWindow",
             w.mailed_at AS "lastMail", clock_timestamp() AS now,
             (SELECT max(n.mail_due_at) FROM notifications n WHERE ${waiting(of)} AND n.mail_due_at <= clock_timestamp()) AS "window"
      FROM members m JOIN users u ON u.id = m.user_id JOIN workspaces s ON s.id = m.workspace_id
      JOIN notification_preferences w ON w.workspace_id = m.workspace_id AND w.user_id = m.user_id
      WHERE m.workspace_id = ${of.workspaceId}::uuid AND m.user_id = ${of.userId}::uuid`;
    if (!row?.window) return undefined;
    const { kinds, digestEvery, digestHour, window, now, ...rest } = row;
    return { addressee: { ...rest, wishes: readWishes({ kinds, digestEvery, digestHour }) }, window, now };
  }

  async #leave(transaction: Transaction, of: DueMail, { window, now }: WaitingNews, decision: Extract<MailDecision, { kind: 'mail' }>): Promise<boolean> {
    // At once: all that waits for such a mail, due or not. A digest holds what fell due with it.
    const which = of.mode === 'now' ? waiting(of) : Prisma.sql`${waiting(of)} AND n.mail_due_at <= ${window}`;
    const news = await transaction.$queryRaw<ViewRow[]>`SELECT ${viewColumns} FROM notifications n WHERE ${which} ORDER BY n.at DESC, n.id DESC FOR UPDATE OF n`;
    await this.#end(transaction, Prisma.sql`n.id = ANY (${news.map(({ id }) => id)}::uuid[])`);
    const mail = decision.compose(news.map(viewOf));
    if (mail) await this.#mails.leave(transaction, mail);
    const mark = of.mode === 'now' ? Prisma.sql`mailed_at = ${now}` : Prisma.sql`digest_window = ${window}`;
    await transaction.$executeRaw`UPDATE notification_preferences SET ${mark} WHERE workspace_id = ${of.workspaceId}::uuid AND user_id = ${of.userId}::uuid`;
    return mail !== undefined;
  }

  /** What was for the mail alone is done with it. */
  async #end(transaction: Transaction, which: Prisma.Sql): Promise<void> {
    await transaction.$executeRaw`
      UPDATE notifications n SET mail_due_at = NULL, mailed_at = clock_timestamp(), read_at = CASE WHEN n.in_app THEN n.read_at ELSE clock_timestamp() END WHERE ${which}`;
  }
}
