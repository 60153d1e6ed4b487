export { HmacLinkTokens } from './hmac-link-tokens.ts';
export { NotificationsContextModule, NotificationsSweepModule, NotificationsWorkModule } from './notification-modules.ts';
export { MailOutboxModule, SendMailsModule, SweepMailsModule } from './notifications.module.ts';
export { PrismaMailOutbox } from './prisma-mail-outbox.ts';
export { SqlMailQueue } from './sql-mail-queue.ts';
