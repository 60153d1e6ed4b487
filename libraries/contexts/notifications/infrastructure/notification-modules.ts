import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { Clock, Ids, wire, wireAs } from '@arkyra/kernel';
import { JobQueue } from '@arkyra/queue';
import { RealtimePublisher } from '@arkyra/realtime';
import { Module } from '@nestjs/common';
import { EndMails } from '../application/end-mails.use-case.ts';
import { HearEvents } from '../application/hear-events.ts';
import { LinkTokens } from '../application/link-tokens.ts';
import { ListNotifications } from '../application/list-notifications.query.ts';
import { MailOutbox } from '../application/mail-outbox.ts';
import { MailRound } from '../application/mail-round.ts';
import { MakeMails } from '../application/make-mails.use-case.ts';
import { MarkNotifications } from '../application/mark-notifications.use-case.ts';
import { NewsFacts } from '../application/news-facts.ts';
import { NotificationIntents } from '../application/notification-intents.ts';
import { NotificationLedger } from '../application/notification-ledger.ts';
import { NotificationShelf } from '../application/notification-shelf.ts';
import { NotificationSignals } from '../application/notification-signals.ts';
import { NotificationTimes, notificationTimes } from '../application/notification-times.ts';
import { NotificationWishes } from '../application/notification-wishes.use-case.ts';
import { SweepNotifications } from '../application/sweep-notifications.use-case.ts';
import { WriteNotifications } from '../application/write-notifications.use-case.ts';
import { MailOutboxModule } from './notifications.module.ts';
import { QueueNotificationSignals } from './queue-notification-signals.ts';
import { SqlMailRound } from './sql-mail-round.ts';
import { SqlNewsFacts } from './sql-news-facts.ts';
import { SqlNotificationIntents } from './sql-notification-intents.ts';
import { SqlNotificationLedger } from './sql-notification-ledger.ts';
import { SqlNotificationShelf } from './sql-notification-shelf.ts';

const signals = wireAs(NotificationSignals, QueueNotificationSignals, [JobQueue, RealtimePublisher]);
const times = { provide: NotificationTimes, useFactory: ({ env }: Config) => notificationTimes(env.ARKYRA_TIME_SCALE), inject: [Config] };
const intents = wireAs(NotificationIntents, SqlNotificationIntents, [Database]);
const ledger = wireAs(NotificationLedger, SqlNotificationLedger, [Database, Ids]);
const round = wireAs(MailRound, SqlMailRound, [Database, MailOutbox]);

const forReaders = [
  wire(ListNotifications, [NotificationShelf]),
  wire(MarkNotifications, [NotificationShelf, NotificationSignals, Clock]),
  wire(NotificationWishes, [NotificationShelf, MailOutbox, Clock, NotificationTimes]),
  wire(EndMails, [NotificationShelf, LinkTokens]),
];

/** What people do with what they were told. All three need the global platform, database, queue and realtime publisher modules. */
@Module({ imports: [MailOutboxModule], providers: [signals, times, wireAs(NotificationShelf, SqlNotificationShelf, [Database]), ...forReaders], exports: forReaders.map(({ provide }) => provide) })
export class NotificationsContextModule {}

const forWorkers = [
  wire(HearEvents, [NotificationIntents, NotificationSignals, NotificationTimes]),
  wire(WriteNotifications, [NotificationIntents, NewsFacts, NotificationLedger, NotificationSignals, Clock, NotificationTimes]),
  wire(MakeMails, [MailRound, MailOutbox, NotificationSignals, NotificationTimes]),
];

/** Telling people, and making their mails. */
@Module({
  imports: [MailOutboxModule],
  providers: [signals, times, intents, ledger, round, wireAs(NewsFacts, SqlNewsFacts, [Database]), ...forWorkers],
  exports: forWorkers.map(({ provide }) => provide),
})
export class NotificationsWorkModule {}

/** What cron needs. */
@Module({
  imports: [MailOutboxModule],
  providers: [signals, intents, ledger, round, wire(SweepNotifications, [NotificationIntents, MailRound, NotificationLedger, NotificationSignals, Clock])],
  exports: [SweepNotifications],
})
export class NotificationsSweepModule {}
