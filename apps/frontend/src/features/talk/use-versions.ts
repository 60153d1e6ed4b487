import type { PostVersionDetail, PostVersionList } from '@arkyra/contracts/http';
import useSWR from 'swr';
import useSWRInfinite from 'swr/infinite';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';

/** Versions of a post, the newest first; `revision` makes it read again when the post changed. */
export function useVersions(postId: string, revision: number) {
  const keyOf = (index: number, before: PostVersionList | null) => (before && before.nextCursor === null ? null : ['versions', postId, revision, index === 0 ? undefined : (before?.nextCursor ?? undefined)] as const);
  const { data, error, size, setSize, isLoading } = useSWRInfinite<PostVersionList, unknown, typeof keyOf>(
    keyOf,
    ([, , , cursor]) => unwrap(api.GET('/posts/{id}/versions', { params: { path: { id: postId }, query: { ...(cursor !== undefined && { cursor }) } } })),
    { keepPreviousData: true, revalidateFirstPage: false },
  );
  return {
    versions: data?.flatMap((page) => page.data),
    error: data ? undefined : error,
    hasMore: data?.at(-1)?.nextCursor != null,
    loadingMore: !isLoading && data !== undefined && data.length < size,
    showMore: () => void setSize((now) => now + 1),
  };
}

/** Undefined number: not wanted. */
export function useVersion(postId: string, number: number | undefined, revision: number) {
  const read = () => unwrap(api.GET('/posts/{id}/versions/{number}', { params: { path: { id: postId, number: number ?? 0 } } }));
  return useSWR<PostVersionDetail, unknown>(number === undefined ? null : ['version', postId, number, revision], read, { revalidateOnFocus: false });
}
