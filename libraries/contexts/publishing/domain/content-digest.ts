import { createHash } from 'node:crypto';

/** JSON with sorted keys and no undefined: equal values give equal text. */
export function canonicalJson(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(canonicalJson).join(',')}]`;
  if (value !== null && typeof value === 'object') {
    const entries = Object.entries(value).filter(([, item]) => item !== undefined);
    const sorted = entries.sort(([a], [b]) => (a < b ? -1 : 1));
    return `{${sorted.map(([key, item]) => `${JSON.stringify(key)}:${canonicalJson(item)}`).join(',')}}`;
  }
  return JSON.stringify(value) ?? 'null';
}

/** SHA-256 in hex over the canonical JSON. */
export const digestOf = (value: unknown): string => createHash('sha256').update(canonicalJson(value)).digest('hex');

export interface SentContent {
  readonly text: string;
  readonly media: readonly { readonly id: string; readonly altText: string }[];
  readonly settings: Readonly<Record<string, unknown>>;
}

/**
 * Digest of one part as it goes to a network. The same digest means the same post, so the key at the
 * network is used again; a different one must get a key of its own.
 */
export const partDigest = ({ text, media, settings }: SentContent): string =>
  digestOf({ text, media: media.map(({ id, altText }) => ({ id, altText })), settings });
