import type { Mail } from '../domain/mail.ts';

/** `refused`: for good, in the server's words. */
export type Carried = { readonly kind: 'sent' } | { readonly kind: 'refused' | 'trouble'; readonly words: string };

/** Writes a mail out and hands it over. */
export abstract class MailCarrier {
  /** `id` becomes the Message-ID, so that a mail that is sent twice in doubt is one to its receiver. Never throws. */
  abstract carry(id: string, mail: Mail): Promise<Carried>;
}
