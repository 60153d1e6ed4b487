import { clsx } from 'clsx';
import { Plus } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { memo } from 'react';
import type { Day } from '../../time/wall-time.ts';
import { useCalendarScope } from './calendar-context.ts';
import { Chip } from './chip.tsx';
import type { Cell, PlacedEntry } from './entries.ts';
import { stateLook } from './state-look.ts';

const chipsPerDay = 4;
const noon = (day: Day) => new Date(`${day}T12:00:00Z`);
const none: readonly PlacedEntry[] = [];

/** Whole weeks; each day shows its first posts and how many more there are. */
export function MonthGrid({ days, month, cells }: { days: readonly Day[]; month: string; cells: ReadonlyMap<Cell, readonly PlacedEntry[]> }) {
  const format = useFormatter();
  return (
    <div className="flex min-h-0 grow flex-col overflow-auto">
      <div aria-hidden="true" className="sticky top-0 z-10 grid grid-cols-7 border-b bg-surface">
        {days.slice(0, 7).map((day) => (
          <div key={day} className="px-2 py-1.5 text-xs font-medium text-ink-faint">
            {format.dateTime(noon(day), { weekday: 'short', timeZone: 'UTC' })}
          </div>
        ))}
      </div>
      <ol className="grid grow auto-rows-[minmax(4.5rem,1fr)] md:auto-rows-[minmax(7.5rem,1fr)] grid-cols-7">
        {days.map((day) => (
          <DayCell key={day} day={day} outside={!day.startsWith(month)} entries={cells.get(day) ?? none} />
        ))}
      </ol>
    </div>
  );
}

const DayCell = memo(function DayCell({ day, outside, entries }: { day: Day; outside: boolean; entries: readonly PlacedEntry[] }) {
  const { today, canSchedule, compose, openDay } = useCalendarScope();
  const t = useTranslations('calendar');
  const format = useFormatter();
  const date = format.dateTime(noon(day), { day: 'numeric', month: 'long', weekday: 'long', timeZone: 'UTC' });
  const more = entries.length - chipsPerDay;
  const past = day < today;
  return (
    <li
      data-cell={day}
      aria-label={t('dayCell', { date, count: entries.length })}
      className={clsx('group/cell relative flex min-w-0 flex-col gap-0.5 border-e border-b p-1 data-over:bg-accent-soft', outside ? 'bg-sunken' : 'bg-surface')}
    >
      <div className="flex h-6 items-center justify-between">
        <button
          type="button"
          onClick={() => openDay(day)}
          aria-label={t('openDay', { date })}
          aria-current={day === today ? 'date' : undefined}
          className={clsx(
            'tabular grid h-5 min-w-5 place-items-center rounded-full px-1 text-xs font-medium',
            day === today ? 'bg-accent text-on-accent' : outside || past ? 'text-ink-faint hover:bg-hover' : 'text-ink hover:bg-hover',
          )}
        >
          {Number(day.slice(8))}
        </button>
        {canSchedule && !past ? (
          <button
            type="button"
            onClick={() => compose(day)}
            aria-label={t('newOnDay', { date })}
            className="grid size-5 place-items-center rounded-sm text-ink-faint opacity-0 group-hover/cell:opacity-100 hover:bg-hover hover:text-ink focus-visible:opacity-100 pointer-coarse:hidden"
          >
            <Plus aria-hidden="true" className="size-3.5" />
          </button>
        ) : null}
      </div>
      <div className="flex min-w-0 flex-col gap-0.5 max-md:hidden">
        {entries.slice(0, more === 1 ? chipsPerDay + 1 : chipsPerDay).map((entry) => (
          <Chip key={entry.id} entry={entry} />
        ))}
        {more > 1 ? (
          <button type="button" onClick={() => openDay(day)} className="h-5 rounded-sm px-1.5 text-start text-xs text-ink-soft hover:bg-hover">
            {t('more', { count: more })}
          </button>
        ) : null}
      </div>
      {entries.length > 0 ? <Dots entries={entries} open={() => openDay(day)} label={t('openDay', { date })} /> : null}
    </li>
  );
});

/** What fits on a phone: a dot per post in its state's colour, the list behind a tap on the day. */
function Dots({ entries, open, label }: { entries: readonly PlacedEntry[]; open: () => void; label: string }) {
  return (
    <button type="button" onClick={open} aria-label={label} className="flex grow flex-wrap content-start gap-1 rounded-sm p-1 md:hidden">
      {entries.slice(0, 6).map((entry) => (
        <span key={entry.id} className={clsx('size-1.5 rounded-full bg-current', stateLook(entry.state).ink)} />
      ))}
      {entries.length > 6 ? <span className="tabular text-xs leading-none text-ink-faint">{entries.length}</span> : null}
    </button>
  );
}
