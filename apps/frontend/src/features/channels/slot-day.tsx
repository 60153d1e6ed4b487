import { Button, IconButton } from '@arkyra/ui/button';
import { Copy, Plus, X } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { useState } from 'react';
import type { Weekday } from './slot-week.ts';

interface DayProps {
  readonly day: Weekday;
  readonly times: readonly string[];
  readonly canManage: boolean;
  readonly add: (time: string) => void;
  readonly remove: (time: string) => void;
  readonly copy: () => void;
}

/** A Monday, and the days after it. */
const dateOf = (day: Weekday) => new Date(Date.UTC(2026, 0, 4 + day));

/** One day of the week with its times. */
export function SlotDay({ day, times, canManage, add, remove, copy }: DayProps) {
  const t = useTranslations('channels');
  const format = useFormatter();
  const clock = (time: string) => format.dateTime(new Date(`2026-01-05T${time}:00Z`), 'time', { timeZone: 'UTC' });
  const name = format.dateTime(dateOf(day), { weekday: 'long', timeZone: 'UTC' });
  return (
    <li className="grid grid-cols-[minmax(0,1fr)_auto] items-start gap-x-3 gap-y-1 px-5 py-2 sm:grid-cols-[7rem_minmax(0,1fr)_auto]">
      <h3 className="min-h-(--control-sm) content-center font-medium">{name}</h3>
      <ul aria-label={t('slots.timesOf', { day: name })} className="flex min-w-0 flex-wrap items-center gap-1.5 max-sm:order-1 max-sm:col-span-2">
        {times.map((time) => (
          <li key={time} className="tabular flex items-center rounded-md border border-line bg-raised ps-2 text-sm">
            <time>{clock(time)}</time>
            {canManage ? (
              <IconButton size="sm" label={t('slots.remove', { time: clock(time), day: name })} onClick={() => remove(time)}>
                <X aria-hidden="true" className="size-3.5" />
              </IconButton>
            ) : (
              <span className="h-7 w-2" />
            )}
          </li>
        ))}
        {times.length === 0 && !canManage ? <li className="text-sm text-ink-faint">{t('slots.noneOnDay')}</li> : null}
        {canManage ? (
          <li>
            <AddTime day={name} times={times} add={add} />
          </li>
        ) : null}
      </ul>
      {canManage && times.length > 0 ? (
        <IconButton size="sm" label={t('slots.copy', { day: name })} onClick={copy}>
          <Copy aria-hidden="true" className="size-4" />
        </IconButton>
      ) : null}
    </li>
  );
}

/** A button that becomes a field; Enter adds and goes on, Escape or an empty field ends it. */
function AddTime({ day, times, add }: { day: string; times: readonly string[]; add: (time: string) => void }) {
  const t = useTranslations('channels');
  const [time, setTime] = useState<string | null>(null);
  if (time === null)
    return (
      <Button size="sm" tone="ghost" aria-label={t('slots.addTo', { day })} onClick={() => setTime(proposal(times))}>
        <Plus aria-hidden="true" className="size-4" />
        {t('slots.add')}
      </Button>
    );
  const take = () => {
    if (time) add(time);
    setTime(null);
  };
  return (
    <span className="flex items-center gap-1">
      <input
        type="time"
        // The person has just asked for this field.
        // oxlint-disable-next-line jsx-a11y/no-autofocus
        autoFocus
        value={time}
        aria-label={t('slots.timeOn', { day })}
        onChange={(event) => setTime(event.target.value)}
        onKeyDown={(event) => {
          if (event.key === 'Enter') {
            event.preventDefault();
            take();
          }
          if (event.key === 'Escape') setTime(null);
        }}
        className="tabular h-control-sm rounded-md border border-line-control bg-surface px-2 text-sm"
      />
      <Button size="sm" onClick={take}>
        {t('slots.add')}
      </Button>
    </span>
  );
}

/** Some hours after the last time of the day. */
function proposal(times: readonly string[]): string {
  const last = times.at(-1);
  if (!last) return '09:00';
  return `${String(Math.min(23, Number(last.slice(0, 2)) + 3)).padStart(2, '0')}:${last.slice(3)}`;
}
