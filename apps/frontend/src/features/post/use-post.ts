import type { Post, TimelineEntry } from '@arkyra/contracts/http';
import { useState } from 'react';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { ApiProblem } from '../../api/problem.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useServed } from '../../api/use-served.ts';
import { useRealtime, useResync } from '../../realtime/use-realtime.ts';

interface LivePost {
  readonly post: Post;
  /** Deleted while it was looked at. */
  readonly isGone: boolean;
  readonly reload: () => void;
}

/** One post with its deliveries, live. */
export function usePost(served: Post): LivePost {
  const [isGone, setGone] = useState(false);
  const read = async () => {
    try {
      return await unwrap(api.GET('/posts/{id}', { params: { path: { id: served.id } } }));
    } catch (error) {
      if (error instanceof ApiProblem && error.status === 404) setGone(true);
      throw error;
    }
  };
  const { data = served, mutate } = useServed(['posts', served.id], read, served, { isPaused: () => isGone });
  const reload = () => void mutate();
  useRealtime('posts.changed', ({ postIds }) => {
    if (postIds.includes(served.id)) reload();
  });
  useResync(reload);
  return { post: data, isGone, reload };
}

/** What happened to a delivery, step by step; `revision` makes it read again when the delivery changed. */
export function useTimeline(deliveryId: string, revision: string) {
  return useSWR<readonly TimelineEntry[], unknown>(['timeline', deliveryId, revision], async () => (await unwrap(api.GET('/deliveries/{id}/timeline', { params: { path: { id: deliveryId } } }))).data, {
    keepPreviousData: true,
    revalidateOnFocus: false,
  });
}
