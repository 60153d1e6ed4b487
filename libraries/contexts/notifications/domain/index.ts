export { linkPaths, type LinkRef, type Mail, type MailContent, type MailItem, type PageRef } from './mail.ts';
export { pauseAfter } from './send-again.ts';
export { nextDigest, type Digest } from './next-digest.ts';
