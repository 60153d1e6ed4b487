import type { Comment, CommentThreadList } from '@arkyra/contracts/http';

/** The list with a new comment: a thread on top, an answer at the end of its thread. */
export function withComment(list: CommentThreadList, comment: Comment): CommentThreadList {
  if (comment.threadId === null) return { ...list, data: [{ ...comment, replies: [] }, ...list.data], counts: { ...list.counts, open: list.counts.open + 1 } };
  return { ...list, data: list.data.map((thread) => (thread.id === comment.threadId ? { ...thread, replies: [...thread.replies, comment] } : thread)) };
}

export function withReplaced(list: CommentThreadList, comment: Comment): CommentThreadList {
  const data = list.data.map((thread) => (thread.id === comment.id ? { ...thread, ...comment } : { ...thread, replies: thread.replies.map((reply) => (reply.id === comment.id ? comment : reply)) }));
  return { ...list, data };
}

/** A thread with answers keeps its place. */
export function withoutComment(list: CommentThreadList, { id }: Comment): CommentThreadList {
  const data = list.data.flatMap((thread) => {
    if (thread.id !== id) return [{ ...thread, replies: thread.replies.filter((reply) => reply.id !== id) }];
    return thread.replies.length > 0 ? [{ ...thread, text: '', mentions: [], deletedAt: thread.createdAt }] : [];
  });
  return { ...list, data, counts: { ...list.counts, open: list.counts.open - (list.data.length - data.length) } };
}
