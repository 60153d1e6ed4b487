import { createCipheriv, createDecipheriv, randomBytes } from 'node:crypto';
import { SecretUnreadableError } from './secrets.errors.ts';

const nonceLength = 12;
const tagLength = 16;

/** Version 1: `01 | nonce (12) | tag (16) | ciphertext`, AES-256-GCM, where `aad` must be repeated to open it. */
export function seal(key: Buffer, plaintext: Uint8Array, aad: string): Buffer {
  const nonce = randomBytes(nonceLength);
  const cipher = createCipheriv('aes-256-gcm', key, nonce).setAAD(Buffer.from(aad));
  const body = Buffer.concat([cipher.update(plaintext), cipher.final()]);
  return Buffer.concat([Buffer.of(1), nonce, cipher.getAuthTag(), body]);
}

/** Throws `SecretUnreadableError` when a bit of it, or of `aad`, differs. */
export function open(key: Buffer, sealed: Uint8Array, aad: string): Buffer {
  const bytes = Buffer.from(sealed.buffer, sealed.byteOffset, sealed.byteLength);
  if (bytes[0] !== 1 || bytes.length < 1 + nonceLength + tagLength) throw new SecretUnreadableError('format');
  const nonce = bytes.subarray(1, 1 + nonceLength);
  const tag = bytes.subarray(1 + nonceLength, 1 + nonceLength + tagLength);
  const decipher = createDecipheriv('aes-256-gcm', key, nonce, { authTagLength: tagLength }).setAAD(Buffer.from(aad)).setAuthTag(tag);
  try {
    return Buffer.concat([decipher.update(bytes.subarray(1 + nonceLength + tagLength)), decipher.final()]);
  } catch (error) {
    throw new SecretUnreadableError('authenticity', error);
  }
}

/** Parts joined so that no two lists give the same text. */
export const bind = (...parts: readonly string[]): string => JSON.stringify(['arkyra', ...parts]);
