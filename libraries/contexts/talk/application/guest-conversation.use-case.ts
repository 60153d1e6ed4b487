import type { GuestPage, OpenedLink } from '@arkyra/approvals';
import type { Comment, CommentThreadList, CreateGuestCommentRequest } from '@arkyra/contracts';
import { mentionedIn } from '@arkyra/contracts/mentions';
import { NotFoundError, type Ids } from '@arkyra/kernel';
import { StrangersMentionedError } from '../domain/index.ts';
import { pageOfThreads } from './list-comments.query.ts';
import type { CommentAuthor, Comments } from './ports/comments.repository.ts';
import type { TalkWakeUp } from './ports/talk-wake-up.ts';
import { refusalError } from './write-comment.use-case.ts';

export interface GuestCommentInput {
  readonly token: string;
  /** Of an earlier try whose answer got lost. */
  readonly commentId: string | undefined;
  readonly request: CreateGuestCommentRequest;
}

/** The conversation as somebody without an account has it, by their link to the post: without the team's notes. */
export class GuestConversation {
  readonly #page: GuestPage;
  readonly #comments: Comments;
  readonly #ids: Ids;
  readonly #wakeUp: TalkWakeUp;

  constructor(page: GuestPage, comments: Comments, ids: Ids, wakeUp: TalkWakeUp) {
    this.#page = page;
    this.#comments = comments;
    this.#ids = ids;
    this.#wakeUp = wakeUp;
  }

  /** Throws `GuestLinkInvalidError`, `GuestLinkEndedError`; there is no post once it is no longer what the link was made for. */
  async list({ token, limit, cursor }: { readonly token: string; readonly limit: number; readonly cursor: string | undefined }): Promise<CommentThreadList> {
    const { author, postId } = await this.#open(token);
    return pageOfThreads(this.#comments, author, { postId, state: undefined, limit, cursor });
  }

  async write({ token, commentId, request: { text, threadId } }: GuestCommentInput): Promise<Comment> {
    const { author, postId } = await this.#open(token);
    // Who is in the team is not the guest's to know.
    if (mentionedIn(text).length > 0) throw new StrangersMentionedError();
    const id = commentId ?? this.#ids.next();
    const earlier = commentId === undefined ? null : await this.#comments.read(author, id);
    if (earlier) return earlier;
    const refused = await this.#comments.add(author, { id, postId, threadId: threadId ?? null, text, internal: false });
    if (refused) throw refusalError(refused);
    this.#wakeUp.outbox();
    const written = await this.#comments.read(author, id);
    if (!written) throw new NotFoundError('comment');
    return written;
  }

  async #open(token: string): Promise<{ readonly author: CommentAuthor; readonly postId: string }> {
    const opened = await this.#page.open(token);
    if (opened.post === null) throw new NotFoundError('post');
    return { author: guestOf(opened), postId: opened.approval.postId };
  }
}

const guestOf = ({ workspaceId, testMode, guest: { id } }: OpenedLink): CommentAuthor => ({ workspaceId, testMode, seesInternal: false, userId: null, guestId: id, actor: `guest:${id}` });
