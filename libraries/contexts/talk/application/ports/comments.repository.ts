import type { Comment, CommentThread, SpokenDecision } from '@arkyra/contracts';

/** Whose eyes look. */
export interface Sight {
  readonly workspaceId: string;
  /** A test key sees test posts only, others none of them. */
  readonly testMode: boolean;
  /** Guests see nothing that is the team's. */
  readonly seesInternal: boolean;
}

/** Who writes, for the record. */
export interface CommentAuthor extends Sight {
  /** Null for a guest. */
  readonly userId: string | null;
  readonly guestId: string | null;
  /** `user:<id>`, `api-key:<id>` or `guest:<id>` */
  readonly actor: string;
}

export interface NewComment {
  readonly id: string;
  readonly postId: string;
  readonly threadId: string | null;
  readonly text: string;
  readonly internal: boolean;
}

export interface Threads {
  readonly threads: readonly CommentThread[];
  /** How many there are in all. */
  readonly open: number;
  readonly resolved: number;
  /** Older than the thread that the page goes on after, newest first. */
  readonly decisions: readonly SpokenDecision[];
}

export type CommentRefusal = 'no-post' | 'no-thread' | 'thread-full' | 'strangers';

/** Comments of posts. Each write is one transaction with its audit and outbox rows. */
export abstract class Comments {
  /** Newest thread first, after the id `after`. Null when there is no such post. */
  abstract threads(sight: Sight, postId: string, resolved: boolean | null, page: { readonly after: string | null; readonly size: number }): Promise<Threads | null>;
  abstract read(sight: Sight, commentId: string): Promise<Comment | null>;
  /** An answer reopens its thread. Null = written. */
  abstract add(author: CommentAuthor, comment: NewComment): Promise<CommentRefusal | null>;
  /** Null = written, also where nothing was to change. */
  abstract edit(author: CommentAuthor, comment: Comment, text: string): Promise<CommentRefusal | null>;
  abstract delete(author: CommentAuthor, comment: Comment): Promise<void>;
  abstract resolve(author: CommentAuthor, comment: Comment, resolved: boolean): Promise<void>;
}
