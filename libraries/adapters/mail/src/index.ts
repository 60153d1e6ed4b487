export { MailRefusedError, Mailer, type MailMessage } from './mailer.ts';
export { SmtpMailer, type SmtpOptions } from './smtp-mailer.ts';
