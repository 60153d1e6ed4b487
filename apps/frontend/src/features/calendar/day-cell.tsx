import { clsx } from 'clsx';
import { Plus } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { memo } from 'react';
import type { Day } from '../../time/wall-time.ts';
import { useCalendarScope } from './calendar-context.ts';
import { Chip } from './chip.tsx';
import type { PlacedEntry } from './entries.ts';
import { entryLook } from './state-look.ts';
import type { Room } from './use-room.ts';

interface CellProps {
  readonly day: Day;
  /** Belongs to the month before or after. */
  readonly outside: boolean;
  /** Whose posts stand below the grid of a phone. */
  readonly chosen: boolean;
  readonly entries: readonly PlacedEntry[];
  readonly room: Room;
}

const noon = (day: Day) => new Date(`${day}T12:00:00Z`);

export const DayCell = memo(function DayCell({ day, outside, chosen, entries, room }: CellProps) {
  const { today } = useCalendarScope();
  const t = useTranslations('calendar');
  const format = useFormatter();
  const date = format.dateTime(noon(day), { day: 'numeric', month: 'long', weekday: 'long', timeZone: 'UTC' });
  const past = day < today;
  return (
    <li
      data-cell={day}
      data-past={past || undefined}
      aria-label={t('dayCell', { date, count: entries.length })}
      className={clsx(
        'group/cell relative flex min-w-0 flex-col border-e border-b nth-[7n]:border-e-0 md:gap-0.5 md:p-1',
        outside ? 'bg-sunken' : past ? 'bg-canvas' : 'bg-surface',
      )}
    >
      <div className="flex h-6 shrink-0 items-center justify-between max-md:hidden">
        <DayNumber day={day} date={date} quiet={outside || past} />
        {past ? null : <NewHere day={day} date={date} />}
      </div>
      <Chips day={day} entries={entries} room={room} />
      <PhoneDay day={day} date={date} entries={entries} chosen={chosen} quiet={outside || past} />
    </li>
  );
});

function DayNumber({ day, date, quiet }: { day: Day; date: string; quiet: boolean }) {
  const { today, openDay } = useCalendarScope();
  const t = useTranslations('calendar');
  const format = useFormatter();
  const isToday = day === today;
  return (
    <button
      type="button"
      onClick={() => openDay(day)}
      aria-label={t('openDay', { date })}
      aria-current={isToday ? 'date' : undefined}
      className={clsx('tabular h-5 min-w-5 rounded-full px-1.5 text-xs font-medium', isToday ? 'bg-accent text-on-accent' : quiet ? 'text-ink-faint hover:bg-hover' : 'text-ink hover:bg-hover')}
    >
      {day.endsWith('-01') ? format.dateTime(noon(day), { day: 'numeric', month: 'short', timeZone: 'UTC' }) : Number(day.slice(8))}
    </button>
  );
}

function NewHere({ day, date }: { day: Day; date: string }) {
  const { canSchedule, compose } = useCalendarScope();
  const t = useTranslations('calendar');
  if (!canSchedule) return null;
  return (
    <button
      type="button"
      onClick={() => compose(day)}
      aria-label={t('newOnDay', { date })}
      title={t('newOnDay', { date })}
      className="grid size-6 place-items-center rounded-sm text-ink-faint opacity-0 group-hover/cell:opacity-100 hover:bg-hover hover:text-ink focus-visible:opacity-100 pointer-coarse:opacity-100"
    >
      <Plus aria-hidden="true" className="size-3.5" />
    </button>
  );
}

function Chips({ day, entries, room }: Pick<CellProps, 'day' | 'entries' | 'room'>) {
  const { openDay } = useCalendarScope();
  const t = useTranslations('calendar');
  const shown = entries.length <= room.all ? entries.length : room.withRest;
  if (entries.length === 0) return null;
  return (
    <div className="flex min-w-0 flex-col gap-0.5 max-md:hidden">
      {entries.slice(0, shown).map((entry) => (
        <Chip key={entry.id} entry={entry} />
      ))}
      {shown < entries.length ? (
        <button type="button" onClick={() => openDay(day)} className="h-5 rounded-sm px-1.5 text-start text-xs font-medium text-ink-soft hover:bg-hover hover:text-ink">
          {t('more', { count: entries.length - shown })}
        </button>
      ) : null}
    </div>
  );
}

const signs = 3;

/** A day on a phone: a tap shows its posts below. */
function PhoneDay({ day, date, entries, chosen, quiet }: { day: Day; date: string; entries: readonly PlacedEntry[]; chosen: boolean; quiet: boolean }) {
  const { today, chooseDay } = useCalendarScope();
  const t = useTranslations('calendar');
  const isToday = day === today;
  return (
    <button
      type="button"
      onClick={() => chooseDay(day)}
      aria-pressed={chosen}
      aria-current={isToday ? 'date' : undefined}
      aria-label={t('dayCell', { date, count: entries.length })}
      className={clsx('flex grow flex-col items-center gap-1 pt-1 focus-visible:-outline-offset-2 md:hidden', chosen && 'bg-accent-soft')}
    >
      <span className={clsx('tabular grid size-6 place-items-center rounded-full text-sm font-medium', isToday ? 'bg-accent text-on-accent' : quiet ? 'text-ink-faint' : 'text-ink')}>
        {Number(day.slice(8))}
      </span>
      <span className="flex h-3 items-center gap-0.5">
        {entries.slice(0, entries.length > signs ? signs - 1 : signs).map((entry) => {
          const { Icon, ink } = entryLook(entry);
          return <Icon key={entry.id} aria-hidden="true" className={clsx('size-3', ink)} />;
        })}
        {entries.length > signs ? <span className="tabular text-[0.625rem] font-medium text-ink-soft">{t('plus', { count: entries.length - signs + 1 })}</span> : null}
      </span>
    </button>
  );
}
