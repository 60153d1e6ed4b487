import { InvalidInputError, type Principal } from '@arkyra/kernel';
import type { PostFilter, PostReader } from './ports/post.reader.ts';

export interface CalendarInput {
  readonly principal: Principal;
  readonly filter: PostFilter & { readonly from: string; readonly to: string };
}

const longestSpanMs = 400 * 86_400_000;

/** The light projection that the calendar's grid draws. */
export class CalendarQuery {
  readonly #reader: PostReader;

  constructor(reader: PostReader) {
    this.#reader = reader;
  }

  /** Finished JSON of `calendarResponse` in the contracts, in UTF-8. */
  execute({ principal, filter }: CalendarInput): Promise<Uint8Array> {
    const span = Date.parse(filter.to) - Date.parse(filter.from);
    if (span <= 0 || span > longestSpanMs)
      throw new InvalidInputError([{ pointer: '/to', code: 'span.invalid', message: 'Ask for a span that ends after it begins, of at most 400 days.' }]);
    return this.#reader.calendar(principal.workspaceId, principal.testMode, filter);
  }
}
