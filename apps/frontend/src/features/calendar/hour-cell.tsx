import { clsx } from 'clsx';
import { CalendarClock, Plus } from 'lucide-react';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { memo } from 'react';
import { atClock, type Day, toWallTime } from '../../time/wall-time.ts';
import { useCalendarScope } from './calendar-context.ts';
import { Chip } from './chip.tsx';
import type { PlacedEntry } from './entries.ts';

interface CellProps {
  readonly day: Day;
  /** `HH` */
  readonly hour: string;
  readonly entries: readonly PlacedEntry[];
  /** Clocks (HH:MM) of the open slots of the channel that is shown. */
  readonly slots: readonly string[];
}

export const HourCell = memo(function HourCell({ day, hour, entries, slots }: CellProps) {
  const { today } = useCalendarScope();
  const past = day < today;
  return (
    <div
      data-cell={`${day}T${hour}`}
      data-past={past || undefined}
      className={clsx('relative flex min-h-14 min-w-0 flex-col gap-0.5 border-s border-b p-0.5', past ? 'bg-canvas' : 'bg-surface')}
    >
      {day === today ? <NowLine hour={hour} /> : null}
      {entries.map((entry) => (
        <Chip key={entry.id} entry={entry} />
      ))}
      {slots.map((clock) => (
        <OpenSlot key={clock} day={day} clock={clock} />
      ))}
      {past ? null : <Ghost day={day} hour={hour} below={entries.length + slots.length > 0} />}
    </div>
  );
});

/** A free hour to press; with a keyboard the hour is reached by the arrows. */
function Ghost({ day, hour, below }: { day: Day; hour: string; below: boolean }) {
  const { canSchedule, compose } = useCalendarScope();
  const t = useTranslations('calendar');
  const format = useFormatter();
  if (!canSchedule) return null;
  const time = format.dateTime(new Date(`${atClock(day, `${hour}:00`)}:00Z`), { weekday: 'long', day: 'numeric', month: 'long', hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return (
    <button
      type="button"
      tabIndex={-1}
      onClick={() => compose(day, `${hour}:00`)}
      aria-label={t('newAt', { time })}
      className={clsx(
        'flex items-center justify-center gap-1 rounded-sm border border-dashed border-line-strong text-xs text-ink-soft opacity-0 hover:opacity-100 focus-visible:opacity-100 focus-visible:-outline-offset-2',
        below ? 'min-h-3 grow' : 'absolute inset-0.5',
      )}
    >
      <Plus aria-hidden="true" className="size-3" />
      {below ? null : t('newHere')}
    </button>
  );
}

/** A slot that nothing is planned for yet, to press. */
function OpenSlot({ day, clock }: { day: Day; clock: string }) {
  const { canSchedule, compose } = useCalendarScope();
  const t = useTranslations('calendar');
  const format = useFormatter();
  const at = new Date(`${atClock(day, clock)}:00Z`);
  const words = (options: 'short' | 'full') =>
    format.dateTime(at, { ...(options === 'full' ? { weekday: 'long', day: 'numeric', month: 'long' } : {}), hour: 'numeric', minute: '2-digit', timeZone: 'UTC' });
  return (
    <button
      type="button"
      disabled={!canSchedule}
      onClick={() => compose(day, clock)}
      aria-label={t('openSlotAt', { time: words('full') })}
      className="flex min-h-6 items-center gap-1 rounded-sm border border-dashed border-line-strong px-1.5 text-xs text-ink-faint hover:border-accent hover:text-accent-ink focus-visible:-outline-offset-2"
    >
      <CalendarClock aria-hidden="true" className="size-3 shrink-0" />
      <span className="tabular truncate">{t('openSlot', { time: words('short') })}</span>
    </button>
  );
}

/** The present minute, as a line through today's hour. */
function NowLine({ hour }: { hour: string }) {
  const { zone } = useCalendarScope();
  const now = useNow({ updateInterval: 30_000 });
  const wall = toWallTime(now.toISOString(), zone);
  if (wall.slice(11, 13) !== hour) return null;
  return (
    <span aria-hidden="true" data-now className="pointer-events-none absolute inset-x-0 z-[1] h-px bg-danger" style={{ insetBlockStart: `${(Number(wall.slice(14, 16)) / 60) * 100}%` }}>
      <span className="absolute -start-1 -top-[3.5px] size-2 rounded-full bg-danger" />
    </span>
  );
}
