import type { Post, TimelineEntry } from '@arkyra/contracts/http';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useRealtime, useResync } from '../../realtime/use-realtime.ts';

/** One post with its deliveries, live. */
export function usePost(initial: Post) {
  const { data, mutate } = useSWR(['posts', initial.id], () => unwrap(api.GET('/posts/{id}', { params: { path: { id: initial.id } } })), {
    fallbackData: initial,
    revalidateOnMount: false,
  });
  useRealtime('post.changed', ({ postId }) => {
    if (postId === initial.id) void mutate();
  });
  useResync(() => void mutate());
  return { post: data, mutate };
}

/** What happened to a delivery, step by step; `revision` makes it read again when the delivery changed. */
export function useTimeline(deliveryId: string, revision: string) {
  return useSWR<readonly TimelineEntry[], unknown>(['timeline', deliveryId, revision], async () => (await unwrap(api.GET('/deliveries/{id}/timeline', { params: { path: { id: deliveryId } } }))).data, {
    keepPreviousData: true,
    revalidateOnFocus: false,
  });
}
