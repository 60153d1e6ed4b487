import { useSearchParams } from 'next/navigation';
import { useCallback, useMemo, useSyncExternalStore } from 'react';
import { type Day, today as todayIn } from '../../time/wall-time.ts';
import { type CalendarView, readView, writeView } from './calendar-view.ts';

/** Shows another view. A small step (`replace`) is no stop on the way back. */
type Change = (view: CalendarView, how?: 'push' | 'replace') => void;

/** The view as the URL has it, so that Back and Forward, reload and a shared link all show the same. */
export function useView(today: Day): { readonly view: CalendarView; readonly change: Change } {
  const search = useSearchParams();
  // The composer keeps its own words in the same URL; they are no change of the view.
  const url = writeView(readView(Object.fromEntries(search), today), today);
  const view = useMemo(() => readView(Object.fromEntries(new URL(url, 'http://view').searchParams), today), [url, today]);
  const change = useCallback<Change>(
    (next, how = 'push') => {
      const address = writeView(next, today);
      if (address !== url) window.history[`${how}State`](null, '', address);
    },
    [url, today],
  );
  return { view, change };
}

const everyHalfMinute = (changed: () => void) => {
  const timer = setInterval(changed, 30_000);
  return () => clearInterval(timer);
};

/** Today in `zone`, also in a tab that stays open past midnight. */
export function useToday(zone: string, atFirst: Day): Day {
  return useSyncExternalStore(everyHalfMinute, () => todayIn(zone), () => atFirst);
}
