import { createHash, randomBytes } from 'node:crypto';
import { RefreshTokens } from '../application/tokens.ts';

/** 256 random bits; nothing can be read from it, and a hash without salt suffices. */
export class RandomRefreshTokens extends RefreshTokens {
  make(): { token: string; hash: Uint8Array } {
    const token = `arkr_${randomBytes(32).toString('base64url')}`;
    return { token, hash: this.hashOf(token) };
  }

  hashOf(token: string): Uint8Array<ArrayBuffer> {
    return new Uint8Array(createHash('sha256').update(token).digest());
  }
}
