import type { LinkRef, PageRef } from '../domain/mail.ts';

/**
 * The secrets in links that people are sent. A token follows from what it is for and the installation's secret key,
 * so that neither the database nor a queue holds one; rows keep its hash.
 */
export abstract class LinkTokens {
  abstract make(link: LinkRef): { readonly token: string; readonly hash: Uint8Array };
  abstract hashOf(token: string): Uint8Array;
  /** The address to open, at the public URL. */
  abstract urlOf(link: LinkRef | PageRef): string;
}
