import type { Channel } from '@arkyra/contracts/http';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useRealtime, useResync } from '../../realtime/use-realtime.ts';

const fetchChannels = async (): Promise<readonly Channel[]> => (await unwrap(api.GET('/channels', { params: { query: { limit: 200 } } }))).data;

/** The workspace's channels, kept up to date while they are shown. */
export function useChannels(initial?: readonly Channel[]) {
  const { data, error, isLoading, mutate } = useSWR<readonly Channel[], unknown>('channels', fetchChannels, {
    fallbackData: initial,
    revalidateOnMount: initial === undefined,
  });
  useRealtime('channel.changed', () => void mutate());
  useResync(() => void mutate());
  return { channels: data, error, isLoading, reload: mutate };
}
