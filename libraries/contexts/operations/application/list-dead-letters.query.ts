import { decodeCursor, encodeCursor, InvalidInputError, type Page } from '@arkyra/kernel';
import type { DeadLetter } from '../domain/index.ts';
import type { DeadLetterFilter, DeadLetters } from './dead-letters.store.ts';

/** Latest failure first. */
export class ListDeadLetters {
  readonly #letters: DeadLetters;

  constructor(letters: DeadLetters) {
    this.#letters = letters;
  }

  /** Throws `InvalidInputError` for a cursor of another list. */
  async execute(filter: DeadLetterFilter, { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined }): Promise<Page<DeadLetter>> {
    const after = cursor === undefined ? null : placeOf(cursor);
    const found = await this.#letters.page(filter, after, limit + 1);
    const data = found.slice(0, limit);
    const last = data.at(-1);
    return { data, nextCursor: found.length > limit && last ? encodeCursor(last.failedAt.toISOString(), last.id) : null };
  }
}

function placeOf(cursor: string): { readonly failedAt: string; readonly id: string } {
  const [failedAt = '', id = ''] = decodeCursor(cursor) ?? [];
  const isRight = /^\d{4}-\d\d-\d\dT[\d:.]+Z$/u.test(failedAt) && !Number.isNaN(Date.parse(failedAt)) && /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/u.test(id);
  if (!isRight) throw new InvalidInputError([{ pointer: '/cursor', code: 'cursor.invalid', message: 'This cursor does not belong to this list.' }]);
  return { failedAt, id };
}
