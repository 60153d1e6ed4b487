import { clsx } from 'clsx';
import { useFormatter } from 'next-intl';
import { useRef, useSyncExternalStore } from 'react';
import type { Day } from '../../time/wall-time.ts';
import { useCalendarScope } from './calendar-context.ts';
import type { CalendarView } from './calendar-view.ts';
import { DayAgenda } from './day-agenda.tsx';
import { DayCell } from './day-cell.tsx';
import type { Cell, PlacedEntry } from './entries.ts';
import { useRoom } from './use-room.ts';

const none: readonly PlacedEntry[] = [];

interface MonthProps {
  readonly days: readonly Day[];
  readonly view: CalendarView;
  readonly cells: ReadonlyMap<Cell, readonly PlacedEntry[]>;
}

/** Whole weeks; each day shows as many posts as it has room for. On a phone the chosen day's posts stand below. */
export function MonthGrid({ days, view, cells }: MonthProps) {
  const format = useFormatter();
  const { today } = useCalendarScope();
  const grid = useRef<HTMLDivElement>(null);
  const room = useRoom(grid, days.length / 7);
  const isPhone = useIsPhone();
  const month = view.day.slice(0, 7);
  const column = days.indexOf(today) % 7;
  return (
    <div ref={grid} data-scroller className="flex min-h-0 grow flex-col overflow-auto">
      <div aria-hidden="true" className="sticky top-0 z-10 grid grid-cols-7 border-b bg-surface">
        {days.slice(0, 7).map((day, index) => (
          <div key={day} className={clsx('py-1.5 text-xs font-medium max-md:text-center md:px-2.5', index === column ? 'text-accent-ink' : 'text-ink-faint')}>
            {format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: 'short', timeZone: 'UTC' })}
          </div>
        ))}
      </div>
      <ol className="grid auto-rows-[3.5rem] grid-cols-7 md:grow md:auto-rows-[minmax(8.5rem,1fr)]">
        {days.map((day) => (
          <DayCell key={day} day={day} outside={!day.startsWith(month)} chosen={day === view.day} entries={cells.get(day) ?? none} room={room} />
        ))}
      </ol>
      {isPhone ? <DayAgenda day={view.day} entries={cells.get(view.day) ?? none} /> : null}
    </div>
  );
}

const phone = '(width < 48rem)';

/** The server draws for a phone too, and CSS hides it elsewhere; then only a phone keeps what is its own. */
function useIsPhone(): boolean {
  return useSyncExternalStore(
    (changed) => {
      const query = window.matchMedia(phone);
      query.addEventListener('change', changed);
      return () => query.removeEventListener('change', changed);
    },
    () => window.matchMedia(phone).matches,
    () => true,
  );
}
