import { createHash, createHmac } from 'node:crypto';
import { derivedKey, type Config } from '@arkyra/config';
import { LinkTokens } from '../application/link-tokens.ts';
import { linkPaths, type LinkRef, type PageRef } from '../domain/mail.ts';

/** HMAC-SHA-256 of purpose, id and version: 256 bits that only this installation can make. */
export class HmacLinkTokens extends LinkTokens {
  readonly #key: Uint8Array;
  readonly #base: string;

  constructor({ env }: Config) {
    super();
    this.#key = derivedKey(env.ARKYRA_SECRET_KEY, 'mailed-links');
    this.#base = env.PUBLIC_URL.replace(/\/+$/, '');
  }

  make({ purpose, id, version }: LinkRef): { token: string; hash: Uint8Array } {
    const token = createHmac('sha256', this.#key).update(`${purpose}:${id}:${version}`).digest('base64url');
    return { token, hash: this.hashOf(token) };
  }

  hashOf(token: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(createHash('sha256').update(token).digest());
  }

  urlOf(link: LinkRef | PageRef): string {
    if ('page' in link) return this.#base + link.page;
    const url = this.#base + linkPaths[link.purpose] + this.make(link).token;
    return link.purpose === 'end-mails' ? `${url}?of=${link.id}` : url;
  }
}
