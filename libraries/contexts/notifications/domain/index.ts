export { linkPaths, type LinkRef, type Mail, type MailContent } from './mail.ts';
export { pauseAfter } from './send-again.ts';
