import type { Comment, CommentThread, CommentThreadList, CreateCommentRequest } from '@arkyra/contracts/http';
import { useState } from 'react';
import { useSWRConfig } from 'swr';
import { api } from '../../api/client.ts';
import { useServed } from '../../api/use-served.ts';
import { done, unwrap } from '../../api/unwrap.ts';
import { useRealtime } from '../../realtime/use-realtime.ts';
import { useApprovalChanges } from '../approvals/use-approval-changes.ts';
import { withComment, withoutComment, withReplaced } from './threads.ts';

const step = 30;
const most = 200;

export type ThreadState = 'open' | 'resolved';

/** What is said about a post in one state, live. Changes show at once and are taken back when the server refuses them. */
export function useComments(postId: string, state: ThreadState, served: CommentThreadList | undefined) {
  const [limit, setLimit] = useState(step);
  const { mutate: mutateAll } = useSWRConfig();
  const read = () => unwrap(api.GET('/posts/{id}/comments', { params: { path: { id: postId }, query: { state, limit } } }));
  const { data, error, isLoading, mutate } = useServed(['comments', postId, state, limit], read, limit === step ? served : undefined, { keepPreviousData: true });
  const reload = () => void mutateAll((key) => Array.isArray(key) && key[0] === 'comments' && key[1] === postId);
  useRealtime('comment.changed', (changed) => {
    if (changed.postId === postId) void mutate();
  });
  // What was decided is said here, too. Undefined after a gap.
  useApprovalChanges((changed) => {
    if (changed === undefined || changed === postId) void mutate();
  });

  /** Shows `after` at once, waits for the call, and reads again what the server made of it. */
  async function optimistically(after: (list: CommentThreadList) => CommentThreadList, call: () => Promise<unknown>): Promise<void> {
    if (data) void mutate(after(data), { revalidate: false });
    try {
      await call();
    } finally {
      reload();
    }
  }

  return {
    threads: data?.data ?? [],
    decisions: data?.decisions ?? [],
    counts: data?.counts,
    error: data ? undefined : error,
    isLoading,
    hasMore: data?.nextCursor != null && limit < most,
    showMore: () => setLimit((now) => Math.min(now + step, most)),
    add: (body: CreateCommentRequest, shown: Comment) => optimistically((list) => withComment(list, shown), () => unwrap(api.POST('/posts/{id}/comments', { params: { path: { id: postId } }, body }))),
    edit: (comment: Comment, text: string) =>
      optimistically((list) => withReplaced(list, { ...comment, text, editedAt: new Date().toISOString() }), () => unwrap(api.PATCH('/comments/{id}', { params: { path: { id: comment.id } }, body: { text } }))),
    remove: (comment: Comment) => optimistically((list) => withoutComment(list, comment), () => done(api.DELETE('/comments/{id}', { params: { path: { id: comment.id } } }))),
    settle: (thread: CommentThread, resolved: boolean) =>
      optimistically((list) => withoutThread(list, thread, resolved), () => unwrap(resolved ? api.POST('/comments/{id}/resolve', { params: { path: { id: thread.id } } }) : api.POST('/comments/{id}/reopen', { params: { path: { id: thread.id } } }))),
  };
}

/** It moves to the list of the other state. */
function withoutThread(list: CommentThreadList, { id }: CommentThread, resolved: boolean): CommentThreadList {
  const by = resolved ? 1 : -1;
  return { ...list, data: list.data.filter((thread) => thread.id !== id), counts: { open: list.counts.open - by, resolved: list.counts.resolved + by } };
}

export type Comments = ReturnType<typeof useComments>;
