import { decodeCursor, encodeCursor, type Page } from '@arkyra/kernel';
import type { DeadLetter } from '../domain/index.ts';
import type { DeadLetterFilter, DeadLetters } from './dead-letters.store.ts';

/** Latest failure first. */
export class ListDeadLetters {
  readonly #letters: DeadLetters;

  constructor(letters: DeadLetters) {
    this.#letters = letters;
  }

  async execute(filter: DeadLetterFilter, { limit, cursor }: { readonly limit: number; readonly cursor?: string | undefined }): Promise<Page<DeadLetter>> {
    const [failedAt, id] = (cursor === undefined ? null : decodeCursor(cursor)) ?? [];
    const after = failedAt !== undefined && id !== undefined && isPlace(failedAt, id) ? { failedAt, id } : null;
    const found = await this.#letters.page(filter, after, limit + 1);
    const data = found.slice(0, limit);
    const last = data.at(-1);
    return { data, nextCursor: found.length > limit && last ? encodeCursor(last.failedAt.toISOString(), last.id) : null };
  }
}

/** A cursor that was tampered with begins at the beginning. */
const isPlace = (failedAt: string, id: string): boolean => !Number.isNaN(Date.parse(failedAt)) && /^[\da-f-]{36}$/i.test(id);
