import { Config } from '@arkyra/config';
import type { NotificationWanted } from '@arkyra/contracts/events';
import { Database } from '@arkyra/database';
import { SystemClock, UuidV7, type Principal, type Role } from '@arkyra/kernel';
import { SmtpMailer } from '@arkyra/mail';
import { JobQueue } from '@arkyra/queue';
import { createRedis } from '@arkyra/redis';
import { startMailbox, type Mailbox } from '../../../adapters/mail/testing/mailbox.ts';
import { EndMails, HearEvents, ListNotifications, MakeMails, MarkNotifications, NotificationWishes, SendMails, WriteNotifications } from '../application/index.ts';
import type { NotificationLedger } from '../application/notification-ledger.ts';
import { NotificationSignals } from '../application/notification-signals.ts';
import type { NotificationTimes } from '../application/notification-times.ts';
import { HmacLinkTokens } from '../infrastructure/hmac-link-tokens.ts';
import { PrismaMailOutbox } from '../infrastructure/prisma-mail-outbox.ts';
import { SmtpCarrier } from '../infrastructure/smtp-carrier.ts';
import { SqlMailQueue } from '../infrastructure/sql-mail-queue.ts';
import { SqlMailRound } from '../infrastructure/sql-mail-round.ts';
import { SqlNewsFacts } from '../infrastructure/sql-news-facts.ts';
import { SqlNotificationIntents } from '../infrastructure/sql-notification-intents.ts';
import { SqlNotificationLedger } from '../infrastructure/sql-notification-ledger.ts';
import { SqlNotificationShelf } from '../infrastructure/sql-notification-shelf.ts';

export const ids = new UuidV7();
const clock = new SystemClock();

/** Longer than any machine takes for a test: what falls due does so because a test says so. */
const unhurried: NotificationTimes = { settle: 3_600_000, mailPause: 3_600_000, doubt: 3_600_000 };

class HeardSignals extends NotificationSignals {
  readonly told: string[] = [];

  changed(_workspaceId: string, userIds: readonly string[]): void {
    this.told.push(...userIds);
  }

  wakeWriter(): void {}

  wakeMailer(): void {}
}

/** Everything about notifications but the processes, with a real database and a real mail server. */
export class NotificationRig {
  readonly database: Database;
  readonly signals = new HeardSignals();
  readonly intents: SqlNotificationIntents;
  readonly hear: HearEvents;
  readonly list: ListNotifications;
  readonly mark: MarkNotifications;
  readonly wishes: NotificationWishes;
  readonly round: SqlMailRound;
  readonly mails: MakeMails;
  readonly send: SendMails;
  readonly links: HmacLinkTokens;
  readonly end: EndMails;
  readonly mailbox: Mailbox;
  readonly workspaceId = ids.next();
  readonly #times = unhurried;
  readonly #redis;
  readonly #jobs;

  private constructor(mailbox: Mailbox) {
    const config = Config.fromProcess();
    this.mailbox = mailbox;
    this.database = new Database({ ...config.database, poolSize: 12 });
    this.#redis = createRedis({ url: config.env.REDIS_URL, name: 'notifications', onError: () => {} });
    this.#jobs = new JobQueue(this.#redis, { prefix: config.env.REDIS_PREFIX, onError: () => {} });
    const outbox = new PrismaMailOutbox(true, ids, this.#jobs);
    const shelf = new SqlNotificationShelf(this.database);
    this.intents = new SqlNotificationIntents(this.database);
    this.hear = new HearEvents(this.intents, this.signals, this.#times);
    this.list = new ListNotifications(shelf);
    this.mark = new MarkNotifications(shelf, this.signals, clock);
    this.wishes = new NotificationWishes(shelf, outbox, clock, this.#times);
    this.round = new SqlMailRound(this.database, outbox);
    this.mails = new MakeMails(this.round, outbox, this.signals, this.#times);
    this.links = new HmacLinkTokens(config);
    this.end = new EndMails(shelf, this.links);
    this.send = new SendMails(new SqlMailQueue(this.database), new SmtpCarrier(new SmtpMailer({ url: mailbox.url, from: 'no-reply@arkyra.example' }), this.links, 'arkyra.example'));
  }

  static async start(): Promise<NotificationRig> {
    const rig = new NotificationRig(await startMailbox());
    await rig.database.system.workspace.create({ data: { id: rig.workspaceId, name: 'Studio' } });
    return rig;
  }

  /** A worker; `ledger` may fail where the real one does not. */
  writer(ledger: NotificationLedger = new SqlNotificationLedger(this.database, ids)): WriteNotifications {
    return new WriteNotifications(this.intents, new SqlNewsFacts(this.database), ledger, this.signals, clock, this.#times);
  }

  async person(role: Role = 'editor', confirmed = true): Promise<Principal & { readonly email: string }> {
    const userId = ids.next();
    const email = `${userId}@example.test`;
    await this.database.system.user.create({ data: { id: userId, email, name: `Person ${userId.slice(-4)}`, passwordHash: 'x', emailVerifiedAt: confirmed ? new Date(0) : null } });
    await this.database.system.member.create({ data: { workspaceId: this.workspaceId, userId, role } });
    return { kind: 'user', userId, workspaceId: this.workspaceId, role, testMode: false, email };
  }

  /** As the relay hands it over. */
  want(wanted: Partial<NotificationWanted> & { readonly userIds: string[] }): Promise<void> {
    return this.event('notification.wanted', { kind: 'comment.mentioned', dedupe: ids.next(), ...wanted });
  }

  event(topic: string, payload: object, id = ids.next()): Promise<void> {
    return this.hear.hear([{ id, workspaceId: this.workspaceId, topic, payload }]);
  }

  async listOf(principal: Principal, query: { unread?: boolean; limit?: number; cursor?: string } = {}) {
    return this.list.execute(principal, { limit: 50, ...query });
  }

  /** What waits for a mail falls due, whatever its hour. */
  async mailsFallDue(): Promise<void> {
    await this.database.systemPool.query(`UPDATE notifications SET mail_due_at = clock_timestamp() - interval '1 minute' WHERE mail_due_at IS NOT NULL`);
  }

  async close(): Promise<void> {
    await this.mailbox.close();
    await this.#jobs.close();
    this.#redis.disconnect();
    await this.database.close();
  }
}
