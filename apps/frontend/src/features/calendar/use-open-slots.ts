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

interface Seen {
  /** Clocks (HH:MM, in the viewer's zone) by hour cell. */
  readonly slots: ReadonlyMap<Cell, readonly string[]>;
  /** Asked and answered, or nothing to ask. */
  readonly isKnown: boolean;
}

/** A channel's free slots on these days. */
export function useOpenSlots(channelId: string | null, days: readonly Day[]): Seen {
  const { zone } = useCalendarScope();
  const { from, to } = boundsOf(days, zone);
  const { data, isLoading, mutate } = useSWR<OpenSlots, unknown, Key | null>(channelId ? ['slots', 'open', channelId, from, to] : null, fetchOpen);
  useRealtime('posts.changed', () => void mutate());
  const slots = useMemo(() => {
    const cells = new Map<Cell, string[]>();
    for (const { at } of data?.data ?? []) {
      const wall = toWallTime(at, zone);
      const cell = wall.slice(0, 13);
      cells.set(cell, [...(cells.get(cell) ?? []), clockOf(wall)]);
    }
    return cells;
  }, [data, zone]);
  return { slots, isKnown: !isLoading };
}
