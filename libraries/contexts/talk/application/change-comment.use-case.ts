import type { Comment } from '@arkyra/contracts';
import { NotFoundError, type Principal } from '@arkyra/kernel';
import { check } from '@arkyra/workspaces';
import { assertAuthor, assertThread } from '../domain/index.ts';
import type { Comments } from './ports/comments.repository.ts';
import type { TalkWakeUp } from './ports/talk-wake-up.ts';
import { authorOf, sightOf } from './sight.ts';
import { refusalError } from './write-comment.use-case.ts';

export type CommentChange = { readonly kind: 'edit'; readonly text: string } | { readonly kind: 'delete' } | { readonly kind: 'settle'; readonly resolved: boolean };

export interface ChangeCommentInput {
  readonly principal: Principal;
  readonly commentId: string;
  readonly change: CommentChange;
}

/** Edits or deletes one's own words; resolves and reopens threads, whoever began them. The same twice is once. */
export class ChangeComment {
  readonly #comments: Comments;
  readonly #wakeUp: TalkWakeUp;

  constructor(comments: Comments, wakeUp: TalkWakeUp) {
    this.#comments = comments;
    this.#wakeUp = wakeUp;
  }

  /** Null when it is gone with the change. */
  async execute({ principal, commentId, change }: ChangeCommentInput): Promise<Comment | null> {
    const { workspaceId, testMode } = principal;
    const found = await this.#comments.read(sightOf(principal), commentId);
    if (!found) throw new NotFoundError('comment');
    check(principal, 'comments:write', { kind: 'comment', workspaceId, testMode });
    await this.#apply(principal, found, change);
    this.#wakeUp.outbox();
    return this.#comments.read(sightOf(principal), commentId);
  }

  async #apply(principal: Principal, found: Comment, change: CommentChange): Promise<void> {
    const author = authorOf(principal);
    if (change.kind === 'settle') {
      assertThread(found);
      return this.#comments.resolve(author, found, change.resolved);
    }
    // Its words are gone; its place alone is left.
    if (found.deletedAt !== null) throw new NotFoundError('comment');
    assertAuthor(found, principal.userId);
    if (change.kind === 'delete') return this.#comments.delete(author, found);
    const refused = await this.#comments.edit(author, found, change.text);
    if (refused) throw refusalError(refused);
  }
}
