import type { Post } from '@arkyra/contracts/http';
import useSWRInfinite from 'swr/infinite';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useRealtime } from '../../realtime/use-realtime.ts';
import { useApprovalChanges } from '../approvals/use-approval-changes.ts';

export interface DraftsPage {
  readonly data: readonly Post[];
  readonly nextCursor: string | null;
}

type Key = readonly ['posts', 'drafts', string | null];

const fetchPage = async ([, , cursor]: Key): Promise<DraftsPage> =>
  await unwrap(api.GET('/posts', { params: { query: { state: 'draft', limit: 50, ...(cursor && { cursor }) } } }));

const keyOf = (index: number, before: DraftsPage | null): Key | null => {
  if (index === 0) return ['posts', 'drafts', null];
  return before?.nextCursor ? ['posts', 'drafts', before.nextCursor] : null;
};

/** Drafts, the last edited first, page by page. */
export function useDrafts(initial: DraftsPage) {
  const { data = [initial], size, setSize, isValidating, mutate } = useSWRInfinite<DraftsPage, unknown, typeof keyOf>(keyOf, fetchPage, {
    fallbackData: [initial],
    revalidateOnMount: false,
  });
  useRealtime('posts.changed', () => void mutate());
  // Also after a gap.
  useApprovalChanges(() => void mutate());
  return {
    drafts: data.flatMap((page) => page.data),
    hasMore: data.at(-1)?.nextCursor !== null,
    loadingMore: isValidating && data.length < size,
    loadMore: () => void setSize((before) => before + 1),
    reload: mutate,
    /** Takes a draft off the screen before the server has answered. */
    hide: (id: string) =>
      mutate((pages) => pages?.map((page) => ({ ...page, data: page.data.filter((post) => post.id !== id) })), { revalidate: false }),
  };
}
