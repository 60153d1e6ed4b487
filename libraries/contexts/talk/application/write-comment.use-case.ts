import type { Comment, CreateCommentRequest } from '@arkyra/contracts';
import { NotFoundError, type Ids, type Principal } from '@arkyra/kernel';
import { check } from '@arkyra/workspaces';
import { StrangersMentionedError, ThreadFullError, ThreadNotFoundError } from '../domain/index.ts';
import type { CommentRefusal, Comments } from './ports/comments.repository.ts';
import type { TalkWakeUp } from './ports/talk-wake-up.ts';
import { authorOf } from './sight.ts';

export interface WriteCommentInput {
  readonly principal: Principal;
  readonly postId: string;
  /** Of an earlier try whose answer got lost. */
  readonly commentId: string | undefined;
  readonly request: CreateCommentRequest;
}

/** Says something about a post, or answers. Those who are mentioned or answered are told. */
export class WriteComment {
  readonly #comments: Comments;
  readonly #ids: Ids;
  readonly #wakeUp: TalkWakeUp;

  constructor(comments: Comments, ids: Ids, wakeUp: TalkWakeUp) {
    this.#comments = comments;
    this.#ids = ids;
    this.#wakeUp = wakeUp;
  }

  async execute({ principal, postId, commentId, request: { text, threadId, internal = false } }: WriteCommentInput): Promise<Comment> {
    const { workspaceId, testMode } = principal;
    check(principal, 'comments:write', { kind: 'post', workspaceId, testMode });
    const id = commentId ?? this.#ids.next();
    const author = authorOf(principal);
    const refused = await this.#comments.add(author, { id, postId, threadId: threadId ?? null, text, internal });
    if (refused) throw refusalError(refused);
    this.#wakeUp.outbox();
    const written = await this.#comments.read(author, id);
    if (!written) throw new NotFoundError('comment');
    return written;
  }
}

export function refusalError(refused: CommentRefusal): Error {
  switch (refused) {
    case 'no-post':
      return new NotFoundError('post');
    case 'no-thread':
      return new ThreadNotFoundError();
    case 'thread-full':
      return new ThreadFullError();
    case 'strangers':
      return new StrangersMentionedError();
  }
}
