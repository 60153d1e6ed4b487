import type { Role } from '@arkyra/kernel';
import { NotAThreadError, NotYourCommentError } from './comment.errors.ts';

/** A comment as the rules see it. */
export interface CommentStanding {
  readonly id: string;
  readonly threadId: string | null;
  readonly author: { readonly kind: 'member' | 'guest'; readonly id: string };
}

/** Notes of the team are nobody else's, by whatever way they come. */
export const seesInternal = (role: Role): boolean => role !== 'guest';

/** Throws `NotYourCommentError`. */
export function assertAuthor({ author }: CommentStanding, userId: string): void {
  if (author.kind !== 'member' || author.id !== userId) throw new NotYourCommentError();
}

/** Throws `NotAThreadError`. */
export function assertThread({ threadId }: CommentStanding): void {
  if (threadId !== null) throw new NotAThreadError();
}

/** Whom a new comment is told to: those that it mentions, and, as an answer, those who spoke before; nobody twice, nor its author. */
export function audienceOf({ authorId, mentioned, spoke }: { readonly authorId: string | null; readonly mentioned: readonly string[]; readonly spoke: readonly string[] }) {
  const named = new Set(mentioned.filter((id) => id !== authorId));
  return { mentioned: [...named], replied: [...new Set(spoke)].filter((id) => id !== authorId && !named.has(id)) };
}
