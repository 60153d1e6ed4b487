import { createHash, randomBytes } from 'node:crypto';
import { crc32 } from 'node:zlib';
import { ApiKeySecrets } from '../application/api-key-secrets.ts';
import type { ApiKeyMode } from '../domain/api-key.ts';

const alphabet = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const randomLength = 43;
const checksumLength = 6;
const shownLength = 'ark_live_'.length + 5;
const shape = new RegExp(`^(ark_(?:live|test)_[0-9A-Za-z]{${randomLength}})([0-9A-Za-z]{${checksumLength}})$`);

function base62(value: bigint, length: number): string {
  let text = '';
  for (let rest = value; text.length < length; rest /= 62n) text = alphabet.charAt(Number(rest % 62n)) + text;
  return text;
}

const checksum = (text: string): string => base62(BigInt(crc32(text)), checksumLength);

/** `ark_live_` or `ark_test_`, 256 random bits and a CRC-32, both in base 62: secret scanners and typing errors are told apart without a look-up. */
export class RandomApiKeySecrets extends ApiKeySecrets {
  make(mode: ApiKeyMode): { key: string; prefix: string; hash: Uint8Array } {
    const body = `ark_${mode}_${base62(BigInt(`0x${randomBytes(32).toString('hex')}`), randomLength)}`;
    const key = body + checksum(body);
    return { key, prefix: key.slice(0, shownLength), hash: sha256(key) };
  }

  hashOf(key: string): Uint8Array | null {
    const [, body, sum] = shape.exec(key) ?? [];
    return body !== undefined && checksum(body) === sum ? sha256(key) : null;
  }
}

function sha256(text: string): Uint8Array<ArrayBuffer> {
  return new Uint8Array(createHash('sha256').update(text).digest());
}
