import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { Config, derivedKey } from '@arkyra/config';
import { Injectable } from '@nestjs/common';

/** `<session>.<nonce>.<HMAC of both>`: a double-submit token that holds for one session alone (OWASP CSRF Cheat Sheet). */
@Injectable()
export class CsrfTokens {
  readonly #key: Uint8Array;

  constructor({ env }: Config) {
    this.#key = derivedKey(env.ARKYRA_SECRET_KEY, 'csrf');
  }

  make(sessionId: string): string {
    const bound = `${sessionId}.${randomBytes(16).toString('base64url')}`;
    return `${bound}.${this.#mac(bound).toString('base64url')}`;
  }

  /** The session that the token was made for; null when we did not make it. */
  sessionOf(token: string): string | null {
    const [sessionId, nonce, mac, ...rest] = token.split('.');
    if (sessionId === undefined || nonce === undefined || mac === undefined || rest.length) return null;
    const expected = this.#mac(`${sessionId}.${nonce}`);
    const given = Buffer.from(mac, 'base64url');
    return given.length === expected.length && timingSafeEqual(given, expected) ? sessionId : null;
  }

  #mac(text: string): Buffer {
    return createHmac('sha256', this.#key).update(text).digest();
  }
}
