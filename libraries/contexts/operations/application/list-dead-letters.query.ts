import { encodeCursor, readPointCursor, type Page } from '@arkyra/kernel';
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
    const point = cursor === undefined ? null : readPointCursor(cursor);
    const found = await this.#letters.page(filter, point && { failedAt: point.at, id: point.id }, limit + 1);
    const data = found.slice(0, limit);
    const last = data.at(-1);
    return { data, nextCursor: found.length > limit && last ? encodeCursor(last.failedAt.toISOString(), last.id) : null };
  }
}
