/**
 * What people are told outside the screen. A repository leaves a mail by `MailOutbox.leave` inside its own transaction
 * and its use case calls `wake` after the commit; a worker sends it.
 */
export { linkPaths, type LinkRef, type Mail, type MailContent } from '../domain/mail.ts';
export { LinkTokens } from './link-tokens.ts';
export { MailCarrier, type Carried } from './mail-carrier.ts';
export { MailOutbox, type MailState, type NewMail } from './mail-outbox.ts';
export { MailQueue, type ClaimedMail } from './mail-queue.ts';
export { SendMails } from './send-mails.use-case.ts';
export { SweepMails } from './sweep-mails.use-case.ts';
