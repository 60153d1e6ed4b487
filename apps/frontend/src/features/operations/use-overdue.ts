import type { Overdue } from '@arkyra/contracts/http';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useRealtime, useResync } from '../../realtime/use-realtime.ts';

/** Without a word from the server: Redis, which carries it, may be what is away. */
const calmMs = 60_000;
const lateMs = 10_000;

const fetchOverdue = async (): Promise<Overdue> => unwrap(api.GET('/deliveries/overdue'));

/** What is late in the workspace; undefined until it is known. */
export function useOverdue(workspaceId: string, canRead: boolean): Overdue | undefined {
  const { data, mutate } = useSWR<Overdue, unknown>(canRead ? ['overdue', workspaceId] : null, fetchOverdue, {
    refreshInterval: (latest) => (latest?.posts ? lateMs : calmMs),
  });
  const again = () => void mutate();
  useRealtime('overdue.changed', again);
  useResync(again);
  return data;
}
