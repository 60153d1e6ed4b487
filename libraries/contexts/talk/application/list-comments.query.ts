import type { Comment, CommentThreadList } from '@arkyra/contracts';
import { NotFoundError, encodeCursor, readIdCursor, type Principal } from '@arkyra/kernel';
import type { Comments, Sight } from './ports/comments.repository.ts';
import { sightOf } from './sight.ts';

export interface ListCommentsInput {
  readonly principal: Principal;
  readonly postId: string;
  readonly state: 'open' | 'resolved' | undefined;
  readonly limit: number;
  readonly cursor: string | undefined;
}

/** The conversation about a post. */
export class ListComments {
  readonly #comments: Comments;

  constructor(comments: Comments) {
    this.#comments = comments;
  }

  execute({ principal, ...wanted }: ListCommentsInput): Promise<CommentThreadList> {
    return pageOfThreads(this.#comments, sightOf(principal), wanted);
  }

  /** What was deleted and has no answers is not there. */
  async one(principal: Principal, commentId: string): Promise<Comment> {
    const found = await this.find(principal, commentId);
    if (!found) throw new NotFoundError('comment');
    return found;
  }

  find(principal: Principal, commentId: string): Promise<Comment | null> {
    return this.#comments.read(sightOf(principal), commentId);
  }
}

/** Throws `NotFoundError` where there is no such post. */
export async function pageOfThreads(comments: Comments, sight: Sight, { postId, state, limit, cursor }: Omit<ListCommentsInput, 'principal'>): Promise<CommentThreadList> {
  const resolved = state === undefined ? null : state === 'resolved';
  const found = await comments.threads(sight, postId, resolved, { after: cursor === undefined ? null : readIdCursor(cursor), size: limit + 1 });
  if (!found) throw new NotFoundError('post');
  const data = found.threads.slice(0, limit);
  const last = data.at(-1);
  const next = found.threads.length > limit ? last : undefined;
  // Those before the last thread of a page are the next page's.
  const decisions = found.decisions.filter(({ at }) => !next || at >= next.createdAt);
  return { data, nextCursor: next ? encodeCursor(next.id) : null, counts: { open: found.open, resolved: found.resolved }, decisions };
}
