import { InvalidInputError } from './domain-error.ts';

/** One page of a list; `nextCursor` is opaque and null on the last page. */
export interface Page<T> {
  readonly data: readonly T[];
  readonly nextCursor: string | null;
}

export function encodeCursor(...keys: string[]): string {
  return Buffer.from(JSON.stringify(keys)).toString('base64url');
}

/** The keys of a cursor, or null when it was not made by `encodeCursor`. */
export function decodeCursor(cursor: string): string[] | null {
  try {
    const keys: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString());
    return Array.isArray(keys) && keys.every((key) => typeof key === 'string') ? keys : null;
  } catch {
    return null;
  }
}

const uuid = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const instant = /^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}Z$/;

export const isUuid = (text: string): boolean => uuid.test(text);

/** ISO 8601 in UTC with milliseconds, of a day that there is. */
const isInstant = (text: string): boolean => instant.test(text) && !Number.isNaN(Date.parse(text)) && new Date(text).toISOString() === text;

export const invalidCursor = (): InvalidInputError =>
  new InvalidInputError([{ pointer: '/cursor', code: 'cursor.invalid', message: 'This cursor does not belong to this list. Begin again without it.' }]);

/** The id at which a page ended. Throws `InvalidInputError` for a cursor of another list, or of nobody's. */
export function readIdCursor(cursor: string): string {
  const [id = '', ...more] = decodeCursor(cursor) ?? [];
  if (more.length > 0 || !isUuid(id)) throw invalidCursor();
  return id;
}

/** The instant and id at which a page ended. Throws like {@link readIdCursor}. */
export function readPointCursor(cursor: string): { readonly at: string; readonly id: string } {
  const [at = '', id = '', ...more] = decodeCursor(cursor) ?? [];
  if (more.length > 0 || !isInstant(at) || !isUuid(id)) throw invalidCursor();
  return { at, id };
}
