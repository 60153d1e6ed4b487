import { hkdfSync } from 'node:crypto';

/** A key of its own for each purpose (RFC 5869), 32 bytes, from the installation's one secret. */
export function derivedKey(secretKey: string, purpose: string): Uint8Array {
  return new Uint8Array(hkdfSync('sha256', secretKey, '', `arkyra:${purpose}`, 32));
}
