/**
 * What people are told outside the screen. A repository leaves a mail by `MailOutbox.leave` inside its own transaction
 * and its use case calls `wake` after the commit; a worker sends it.
 */
export { linkPaths, type LinkRef, type Mail, type MailContent, type PageRef } from '../domain/mail.ts';
export { LinkTokens } from './link-tokens.ts';
export { MailCarrier, type Carried } from './mail-carrier.ts';
export { MailOutbox, type MailState, type NewMail } from './mail-outbox.ts';
export { MailQueue, type ClaimedMail } from './mail-queue.ts';
export { SendMails } from './send-mails.use-case.ts';
export { SweepMails } from './sweep-mails.use-case.ts';
export { EndMails } from './end-mails.use-case.ts';
export { HearEvents } from './hear-events.ts';
export { ListNotifications, type NotificationsQuery } from './list-notifications.query.ts';
export { MakeMails } from './make-mails.use-case.ts';
export { MarkNotifications } from './mark-notifications.use-case.ts';
export type { NotificationView } from './notification-view.ts';
export { NotificationWishes, type NewWishes, type WishesView } from './notification-wishes.use-case.ts';
export { SweepNotifications } from './sweep-notifications.use-case.ts';
export { WriteNotifications } from './write-notifications.use-case.ts';
