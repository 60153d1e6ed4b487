import { clsx } from 'clsx';
import { useFormatter } from 'next-intl';
import { Fragment, useEffect, useLayoutEffect, useRef } from 'react';
import type { Day } from '../../time/wall-time.ts';
import { useCalendarScope } from './calendar-context.ts';
import type { Cell, PlacedEntry } from './entries.ts';
import { HourCell } from './hour-cell.tsx';
import { useOpenSlots } from './use-open-slots.ts';

const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
const none: readonly PlacedEntry[] = [];
const noSlots: readonly string[] = [];
const firstVisible = '07';

/** Seven days by 24 hours; an hour grows with what is in it. */
interface WeekProps {
  readonly days: readonly Day[];
  readonly day: Day;
  readonly cells: ReadonlyMap<Cell, readonly PlacedEntry[]>;
  /** The channel whose open slots are shown; null shows none. */
  readonly channelId: string | null;
}

/** Seven days by 24 hours; an hour grows with what is in it. */
export function WeekGrid({ days, day: chosen, cells, channelId }: WeekProps) {
  const format = useFormatter();
  const slots = useOpenSlots(channelId, days);
  const scroller = useRef<HTMLDivElement>(null);
  const header = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-hour="${firstVisible}"]`);
    scroller.current?.scrollTo({ top: (row?.offsetTop ?? 0) - (header.current?.offsetHeight ?? 0) });
  }, []);
  useEffect(() => showDay(scroller.current, chosen), [chosen]);
  return (
    <div ref={scroller} data-scroller className="relative min-h-0 grow overflow-auto">
      <div className="grid min-w-[62rem] grid-cols-[4rem_repeat(7,minmax(0,1fr))]">
        <div ref={header} className="sticky start-0 top-0 z-20 border-b bg-surface" />
        {days.map((day) => (
          <DayHead key={day} day={day} />
        ))}
        {hours.map((hour) => (
          <Fragment key={hour}>
            <div data-hour={hour} suppressHydrationWarning className="tabular sticky start-0 z-[2] border-b bg-surface px-2 pt-1 text-end text-xs whitespace-nowrap text-ink-faint">
              {format.dateTime(new Date(`2026-01-01T${hour}:00:00Z`), { hour: 'numeric', minute: '2-digit', timeZone: 'UTC' })}
            </div>
            {days.map((day) => (
              <HourCell key={day} day={day} hour={hour} entries={cells.get(`${day}T${hour}`) ?? none} slots={slots.get(`${day}T${hour}`) ?? noSlots} />
            ))}
          </Fragment>
        ))}
      </div>
    </div>
  );
}

/** Where the week is wider than the screen, the chosen day is the first one seen. */
function showDay(scroller: HTMLElement | null, day: Day): void {
  const head = scroller?.querySelector<HTMLElement>(`[data-day="${day}"]`);
  const corner = scroller?.querySelector<HTMLElement>('[data-hour]');
  if (!scroller || !head || !corner || scroller.scrollWidth <= scroller.clientWidth) return;
  const isRtl = getComputedStyle(scroller).direction === 'rtl';
  const left = isRtl ? head.offsetLeft + head.offsetWidth + corner.offsetWidth - scroller.clientWidth : head.offsetLeft - corner.offsetWidth;
  scroller.scrollTo({ left });
}

function DayHead({ day }: { day: Day }) {
  const { today } = useCalendarScope();
  const format = useFormatter();
  const isToday = day === today;
  return (
    <div
      data-day={day}
      aria-current={isToday ? 'date' : undefined}
      className={clsx('sticky top-0 z-10 flex items-center gap-1.5 border-s border-b bg-surface px-2 py-1.5', day < today && 'text-ink-faint')}
    >
      <span className={clsx('text-xs font-medium', isToday ? 'text-accent-ink' : 'text-ink-faint')}>{format.dateTime(new Date(`${day}T12:00:00Z`), { weekday: 'short', timeZone: 'UTC' })}</span>
      <span className={clsx('tabular grid h-6 min-w-6 place-items-center rounded-full px-1 font-semibold', isToday && 'bg-accent text-on-accent')}>{Number(day.slice(8))}</span>
    </div>
  );
}
