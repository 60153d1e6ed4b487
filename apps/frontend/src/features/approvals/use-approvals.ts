import type { Approval } from '@arkyra/contracts/http';
import { useState } from 'react';
import useSWR, { useSWRConfig } from 'swr';
import useSWRInfinite, { unstable_serialize } from 'swr/infinite';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useApprovalChanges } from './use-approval-changes.ts';
import { inboxQuery, type InboxView } from './inbox-view.ts';

export interface ApprovalsPage {
  readonly data: readonly Approval[];
  readonly nextCursor: string | null;
}

type Key = readonly ['approvals', InboxView, string | null];

const fetchPage = async ([, view, cursor]: Key): Promise<ApprovalsPage> =>
  await unwrap(api.GET('/approvals', { params: { query: { ...inboxQuery(view), ...(cursor && { cursor }) } } }));

const keyOf = (view: InboxView) => (index: number, before: ApprovalsPage | null): Key | null => {
  if (index === 0) return ['approvals', view, null];
  return before?.nextCursor ? ['approvals', view, before.nextCursor] : null;
};

/** The requests of a view, newest first, live. `served` is what the page came with, of this view. */
export function useInbox(view: InboxView, served: ApprovalsPage | undefined) {
  // What an earlier visit left may be older than the page.
  const { cache } = useSWRConfig();
  const [wasKnown] = useState(() => cache.get(unstable_serialize(keyOf(view)))?.data !== undefined);
  const { data, error, size, setSize, isValidating, mutate } = useSWRInfinite<ApprovalsPage, unknown, ReturnType<typeof keyOf>>(keyOf(view), fetchPage, {
    ...(served ? { fallbackData: [served] } : {}),
    revalidateOnMount: wasKnown || served === undefined,
  });
  useApprovalChanges(() => void mutate());
  return {
    approvals: data?.flatMap((page) => page.data),
    error,
    hasMore: data !== undefined && data.at(-1)?.nextCursor !== null,
    loadingMore: isValidating && data !== undefined && data.length < size,
    loadMore: () => void setSize((before) => before + 1),
    reload: () => mutate(),
  };
}

const fetchOfPost = async ([, , postId]: readonly ['approvals', 'of', string]): Promise<readonly Approval[]> =>
  (await unwrap(api.GET('/approvals', { params: { query: { postId, limit: 20 } } }))).data;

/** Every request of a post, the latest first, live. */
export function useApprovalsOf(postId: string, served: readonly Approval[]) {
  const { data = served, mutate } = useSWR<readonly Approval[], unknown, readonly ['approvals', 'of', string]>(['approvals', 'of', postId], fetchOfPost, {
    fallbackData: served,
    revalidateOnMount: false,
  });
  useApprovalChanges((changed) => {
    if (changed === undefined || changed === postId) void mutate();
  });
  return { approvals: data, reload: () => void mutate() };
}
