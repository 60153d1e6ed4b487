import type { OpenSlots } from '@arkyra/contracts/http';
import { useMemo } from 'react';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useRealtime } from '../../realtime/use-realtime.ts';
import { boundsOf, clockOf, type Day, toWallTime } from '../../time/wall-time.ts';
import { useCalendarScope } from './calendar-context.ts';
import type { Cell } from './entries.ts';

type Key = readonly ['slots', 'open', string, string, string];

const fetchOpen = async ([, , id, from, to]: Key): Promise<OpenSlots> => await unwrap(api.GET('/channels/{id}/open-slots', { params: { path: { id }, query: { from, to } } }));

/** The clocks (HH:MM, in the viewer's zone) of a channel's free slots on these days, by hour cell. */
export function useOpenSlots(channelId: string | null, days: readonly Day[]): ReadonlyMap<Cell, readonly string[]> {
  const { zone } = useCalendarScope();
  const { from, to } = boundsOf(days, zone);
  const { data, mutate } = useSWR<OpenSlots, unknown, Key | null>(channelId ? ['slots', 'open', channelId, from, to] : null, fetchOpen);
  useRealtime('post.changed', () => void mutate());
  return useMemo(() => {
    const cells = new Map<Cell, string[]>();
    for (const { at } of data?.data ?? []) {
      const wall = toWallTime(at, zone);
      const cell = wall.slice(0, 13);
      cells.set(cell, [...(cells.get(cell) ?? []), clockOf(wall)]);
    }
    return cells;
  }, [data, zone]);
}
