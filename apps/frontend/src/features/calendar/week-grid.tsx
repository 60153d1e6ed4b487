import { clsx } from 'clsx';
import { useFormatter, useTranslations } from 'next-intl';
import { Fragment, memo, useEffect, useRef } from 'react';
import type { Day } from '../../time/wall-time.ts';
import { useCalendarScope } from './calendar-context.ts';
import { Chip } from './chip.tsx';
import type { Cell, PlacedEntry } from './entries.ts';

const hours = Array.from({ length: 24 }, (_, hour) => String(hour).padStart(2, '0'));
const none: readonly PlacedEntry[] = [];
const firstVisible = '07';

/** Seven days by 24 hours; an hour grows with what is in it. */
export function WeekGrid({ days, cells }: { days: readonly Day[]; cells: ReadonlyMap<Cell, readonly PlacedEntry[]> }) {
  const { today } = useCalendarScope();
  const format = useFormatter();
  const scroller = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const row = scroller.current?.querySelector<HTMLElement>(`[data-hour="${firstVisible}"]`);
    scroller.current?.scrollTo({ top: row?.offsetTop ?? 0 });
  }, []);
  return (
    <div ref={scroller} className="relative min-h-0 grow overflow-auto">
      <div className="grid min-w-[52rem] grid-cols-[3.5rem_repeat(7,minmax(0,1fr))]">
        <div className="sticky top-0 z-10 border-b bg-surface" />
        {days.map((day) => {
          const date = new Date(`${day}T12:00:00Z`);
          return (
            <div key={day} className="sticky top-0 z-10 flex items-baseline gap-1.5 border-s border-b bg-surface px-2 py-1.5">
              <span className="text-xs font-medium text-ink-faint">{format.dateTime(date, { weekday: 'short', timeZone: 'UTC' })}</span>
              <span
                aria-current={day === today ? 'date' : undefined}
                className={clsx('tabular text-base font-semibold', day === today ? 'rounded-full bg-accent px-1.5 text-on-accent' : 'text-ink')}
              >
                {Number(day.slice(8))}
              </span>
            </div>
          );
        })}
        {hours.map((hour) => (
          <Fragment key={hour}>
            <div data-hour={hour} className="tabular border-b bg-surface px-2 pt-1 text-end text-xs text-ink-faint">
              {format.dateTime(new Date(`2026-01-01T${hour}:00:00Z`), { hour: 'numeric', timeZone: 'UTC' })}
            </div>
            {days.map((day) => (
              <HourCell key={day} day={day} hour={hour} entries={cells.get(`${day}T${hour}`) ?? none} />
            ))}
          </Fragment>
        ))}
      </div>
    </div>
  );
}

const HourCell = memo(function HourCell({ day, hour, entries }: { day: Day; hour: string; entries: readonly PlacedEntry[] }) {
  const { today, canSchedule, compose } = useCalendarScope();
  const t = useTranslations('calendar');
  const past = day < today;
  return (
    <div
      data-cell={`${day}T${hour}`}
      className={clsx('group/cell relative flex min-h-12 min-w-0 flex-col gap-0.5 border-s border-b p-0.5 data-over:bg-accent-soft', past ? 'bg-sunken' : 'bg-surface')}
    >
      {entries.map((entry) => (
        <Chip key={entry.id} entry={entry} />
      ))}
      {canSchedule && !past && entries.length === 0 ? (
        <button
          type="button"
          tabIndex={-1}
          onClick={() => compose(day, `${hour}:00`)}
          aria-label={t('newAt', { day, time: `${hour}:00` })}
          className="absolute inset-0.5 rounded-sm border border-dashed border-line-strong text-xs text-ink-faint opacity-0 hover:opacity-100 focus-visible:opacity-100 pointer-coarse:hidden"
        >
          {t('newHere')}
        </button>
      ) : null}
    </div>
  );
});
