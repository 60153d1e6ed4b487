import type { CalendarEntry } from '@arkyra/contracts/http';
import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { preload } from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useServed } from '../../api/use-served.ts';
import { useRealtime, useResync } from '../../realtime/use-realtime.ts';
import type { CalendarQuery } from './calendar-view.ts';
import { type Cell, grouper, type PlacedEntry, placer } from './entries.ts';

interface Calendar {
  readonly entries: readonly PlacedEntry[];
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly reload: () => void;
  /** Shows the new time at once and sends it; shows the old one again and throws when refused. */
  readonly reschedule: (id: string, at: string) => Promise<void>;
}

const keyOf = (query: CalendarQuery) => ['/calendar', query] as const;

const read = async ([, query]: ReturnType<typeof keyOf>): Promise<CalendarEntry[]> => (await unwrap(api.GET('/calendar', { params: { query } }))).data;

/** Fetches a stretch of time before it is asked for. */
export const preloadCalendar = (query: CalendarQuery): void => void preload(keyOf(query), read);

/** The entries of a stretch of time, live. */
export function useCalendar(query: CalendarQuery, zone: string, served: CalendarEntry[] | undefined): Calendar {
  const { data, error, isLoading, mutate } = useServed(keyOf(query), read, served, { keepPreviousData: true });
  const reload = useCallback(() => void mutate(), [mutate]);
  useRealtime('posts.changed', useGathered(reload));
  useResync(reload);

  const reschedule = useCallback(
    async (id: string, at: string) => {
      const change = (entries: CalendarEntry[] = [], version?: number) =>
        entries.map((entry) => (entry.id === id ? { ...entry, at, version: version ?? entry.version } : entry));
      await mutate(
        async (entries) => {
          const version = entries?.find((entry) => entry.id === id)?.version;
          const post = await unwrap(api.PATCH('/posts/{id}', { params: { path: { id } }, body: { scheduledAt: at, ...(version ? { version } : {}) } }));
          return change(entries, post.version);
        },
        { optimisticData: (entries) => change(entries), rollbackOnError: true, revalidate: false },
      );
    },
    [mutate],
  );
  return { entries: usePlaced(data, zone), error, isLoading, reload, reschedule };
}

/** Entries by cell, the cells that did not change being the same objects as before. */
export function useCells(entries: readonly PlacedEntry[], cellOf: (entry: PlacedEntry) => Cell): ReadonlyMap<Cell, readonly PlacedEntry[]> {
  const [groupAgain] = useState(grouper);
  return useMemo(() => groupAgain(entries, cellOf), [entries, cellOf, groupAgain]);
}

/** Keeps the object of an entry that did not change, so that its chip is not drawn again. */
function usePlaced(data: readonly CalendarEntry[] | undefined, zone: string): readonly PlacedEntry[] {
  const [placeAgain] = useState(placer);
  return useMemo(() => placeAgain(data ?? [], zone), [data, zone, placeAgain]);
}

/** Many posts that change at once are one reading. */
function useGathered(work: () => void, withinMs = 250): () => void {
  const timer = useRef<ReturnType<typeof setTimeout>>(undefined);
  useEffect(() => () => clearTimeout(timer.current), []);
  return () => {
    clearTimeout(timer.current);
    timer.current = setTimeout(work, withinMs);
  };
}
