import { decodeCursor, encodeCursor, invalidCursor, isUuid, readIdCursor, type Principal } from '@arkyra/kernel';
import type { PostFilter, PostReader } from './ports/post.reader.ts';

export interface ListPostsInput {
  readonly principal: Principal;
  readonly filter: PostFilter;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

/** As PostgreSQL writes an instant. */
const byTime = /^(?!0000)(\d{4}-\d\d-\d\d) ([01]\d|2[0-3]):[0-5]\d:[0-5]\d(\.\d{1,6})?[+-]\d\d(:\d\d)?$/u;

/** A page of posts: newest first, or by planned time when a span of it is asked for. */
export class ListPosts {
  readonly #reader: PostReader;

  constructor(reader: PostReader) {
    this.#reader = reader;
  }

  /** Finished JSON of `postList` in the contracts. */
  async execute({ principal, filter, limit, cursor }: ListPostsInput): Promise<string> {
    const isByTime = filter.from !== undefined || filter.to !== undefined;
    const after = cursor === undefined ? null : cursorKeys(cursor, isByTime);
    const rows = await this.#reader.list(principal.workspaceId, principal.testMode, filter, { after, size: limit + 1 });
    const page = rows.slice(0, limit);
    const last = page.at(-1);
    const nextCursor = rows.length > limit && last ? encodeCursor(...last.keys) : null;
    return `{"data":[${page.map(({ body }) => body).join(',')}],"nextCursor":${JSON.stringify(nextCursor)}}`;
  }
}

function cursorKeys(cursor: string, isByTime: boolean): readonly string[] {
  if (!isByTime) return [readIdCursor(cursor)];
  const [time = '', id = '', ...more] = decodeCursor(cursor) ?? [];
  if (more.length > 0 || !isTime(time) || !isUuid(id)) throw invalidCursor();
  return [time, id];
}

/** Of a day that there is. */
function isTime(text: string): boolean {
  const [, day = ''] = byTime.exec(text) ?? [];
  return !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
}
