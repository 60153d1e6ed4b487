import type { NextSlot } from '@arkyra/contracts/http';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useRealtime } from '../../realtime/use-realtime.ts';

const fetchNext = async ([, , ...channelId]: readonly string[]): Promise<NextSlot> => await unwrap(api.GET('/channels/next-slot', { params: { query: { channelId } } }));

/** The next slot that is free on all of these channels, as far as is known now. */
export function useNextSlot(channelIds: readonly string[]): NextSlot | undefined {
  const { data, mutate } = useSWR<NextSlot, unknown, readonly string[] | null>(channelIds.length > 0 ? ['slots', 'next', ...channelIds] : null, fetchNext);
  useRealtime('posts.changed', () => void mutate());
  return data;
}
