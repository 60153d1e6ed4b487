import { decodeCursor, encodeCursor, InvalidInputError, type Principal } from '@arkyra/kernel';
import type { PostFilter, PostReader } from './ports/post.reader.ts';

export interface ListPostsInput {
  readonly principal: Principal;
  readonly filter: PostFilter;
  readonly limit: number;
  readonly cursor?: string | undefined;
}

const keys = { byTime: /^\d{4}-\d\d-\d\d [\d:.+-]+$/u, id: /^[\da-f-]{36}$/u } as const;

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
  const found = decodeCursor(cursor);
  const isRight = isByTime
    ? found?.length === 2 && keys.byTime.test(found[0] ?? '') && keys.id.test(found[1] ?? '')
    : found?.length === 1 && keys.id.test(found[0] ?? '');
  if (!found || !isRight) throw new InvalidInputError([{ pointer: '/cursor', code: 'cursor.invalid', message: 'This cursor does not belong to this list.' }]);
  return found;
}
