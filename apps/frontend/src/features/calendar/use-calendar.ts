import type { CalendarEntry } from '@arkyra/contracts/http';
import { useCallback, useMemo } from 'react';
import useSWR from 'swr';
import { api } from '../../api/client.ts';
import { unwrap } from '../../api/unwrap.ts';
import { useRealtime, useResync } from '../../realtime/use-realtime.ts';
import type { CalendarQuery } from './calendar-view.ts';
import { type PlacedEntry, place } from './entries.ts';

interface Calendar {
  readonly entries: readonly PlacedEntry[];
  readonly error: unknown;
  readonly isLoading: boolean;
  readonly reload: () => void;
  /** Shows the new time at once and sends it; shows the old one again and throws when refused. */
  readonly reschedule: (id: string, at: string) => Promise<void>;
}

const read = async ([, query]: readonly [string, CalendarQuery]): Promise<CalendarEntry[]> =>
  (await unwrap(api.GET('/calendar', { params: { query } }))).data;

/** The entries of a stretch of time, live. */
export function useCalendar(query: CalendarQuery, zone: string, fallback: CalendarEntry[] | undefined): Calendar {
  const { data, error, isLoading, mutate } = useSWR(['/calendar', query] as const, read, {
    ...(fallback ? { fallbackData: fallback } : {}),
    revalidateOnMount: fallback === undefined,
    keepPreviousData: true,
  });
  const reload = useCallback(() => void mutate(), [mutate]);
  useRealtime('post.changed', reload);
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
  const entries = useMemo(() => place(data ?? [], zone), [data, zone]);
  return { entries, error, isLoading, reload, reschedule };
}
