import type { ApiKeyMode } from '../domain/api-key.ts';

/** Makes and reads the keys themselves. */
export abstract class ApiKeySecrets {
  /** A new key with at least 192 random bits and a checksum. */
  abstract make(mode: ApiKeyMode): { readonly key: string; readonly prefix: string; readonly hash: Uint8Array };
  /** Null when the text cannot be a key of ours, which costs no look-up. */
  abstract hashOf(key: string): Uint8Array | null;
}
