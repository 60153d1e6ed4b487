import type { Refusal } from '../application/index.ts';

const codes: Readonly<Record<string, (detail: unknown) => Refusal>> = {
  'post.not_found': () => ({ refused: 'not-found' }),
  'post.version_stale': (detail) => ({ refused: 'stale', version: Number(field(detail, 'version')) }),
  'post.moved_on': () => ({ refused: 'moved-on' }),
  'slot.taken': () => ({ refused: 'slots-taken' }),
  'post.past': (detail) => ({ refused: 'past', now: String(field(detail, 'now')) }),
  'channel.not_found': (detail) => ({ refused: 'no-channel', ids: strings(detail) }),
  'media.not_found': (detail) => ({ refused: 'no-media', ids: strings(detail) }),
};

/** What a function of `publishing_writes` raised, or null for any other error. */
export function refusalOf(error: unknown): Refusal | null {
  if (isDuplicatePost(error)) return { refused: 'exists' };
  if (!(error instanceof Error) || !('code' in error) || typeof error.code !== 'string' || !error.code.startsWith('AR')) return null;
  const detail: unknown = 'detail' in error && typeof error.detail === 'string' ? JSON.parse(error.detail) : null;
  return codes[error.message]?.(detail) ?? null;
}

const isDuplicatePost = (error: unknown): boolean =>
  error instanceof Error && 'code' in error && error.code === '23505' && 'constraint' in error && error.constraint === 'posts_pkey';

/** Two changes that met in an unlucky order; the database undid this one. */
export const isDeadlock = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === '40P01';

function field(value: unknown, name: string): unknown {
  return typeof value === 'object' && value !== null && name in value ? Object.entries(value).find(([key]) => key === name)?.[1] : undefined;
}

const strings = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);
