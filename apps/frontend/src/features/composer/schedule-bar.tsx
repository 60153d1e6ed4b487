import { Button } from '@arkyra/ui/button';
import { Segmented } from '@arkyra/ui/segmented';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { addDays, atClock, clockOf, dayOf, today, toInstant, toWallTime } from '../../time/wall-time.ts';

export type When = 'at' | 'now';

interface ScheduleBarProps {
  readonly wallTime: string | null;
  readonly timezone: string;
  readonly busy: boolean;
  readonly blocked: string | null;
  /** A post that is already planned is changed, not scheduled anew. */
  readonly isScheduled: boolean;
  readonly canPublish: boolean;
  readonly setWallTime: (wallTime: string | null) => void;
  readonly submit: (when: When) => void;
}

const input = 'h-control rounded-md border border-line-control bg-surface px-2.5 text-base tabular focus-visible:border-focus focus-visible:outline-offset-0';

/** When it goes out: a date and a time on the clock of the written zone, or now. */
export function ScheduleBar({ wallTime, timezone, busy, blocked, isScheduled, canPublish, setWallTime, submit }: ScheduleBarProps) {
  const t = useTranslations('composer');
  const [when, setWhen] = useState<When>('at');
  if (!canPublish) return <p className="text-sm text-ink-soft">{t('draftsOnly')}</p>;
  const day = wallTime ? dayOf(wallTime) : '';
  const clock = wallTime ? clockOf(wallTime) : '';
  const change = (newDay: string, newClock: string) => setWallTime(newDay ? `${newDay}T${newClock || '09:00'}` : null);
  const skipped = wallTime && toWallTime(toInstant(wallTime, timezone), timezone) !== wallTime;
  return (
    <div className="flex w-full flex-wrap items-center gap-2">
      <Segmented
        label={t('when')}
        name="when"
        value={when}
        options={[
          { value: 'at', label: t('atTime') },
          { value: 'now', label: t('publishNow') },
        ]}
        onChange={setWhen}
      />
      {when === 'at' ? (
        <>
          <input type="date" aria-label={t('date')} value={day} onChange={(event) => change(event.target.value, clock)} className={input} />
          <input type="time" aria-label={t('time')} value={clock} onChange={(event) => change(day, event.target.value)} className={input} />
          <span className="text-sm text-ink-faint">{timezone.replaceAll('_', ' ')}</span>
          {wallTime ? null : <QuickTimes timezone={timezone} choose={setWallTime} />}
          {skipped ? <span className="text-sm text-warning-ink">{t('skippedTime', { time: clockOf(toWallTime(toInstant(wallTime, timezone), timezone)) })}</span> : null}
        </>
      ) : null}
      <span className="ms-auto flex flex-wrap items-center gap-3">
        {blocked ? <span className="max-w-72 text-sm text-danger-ink">{blocked}</span> : null}
        <Button tone="primary" busy={busy} onClick={() => submit(when)} aria-keyshortcuts="Control+Enter Meta+Enter">
          {t(when === 'now' ? 'submitNow' : isScheduled ? 'submitChange' : 'submitAt')}
        </Button>
      </span>
    </div>
  );
}

/** The next whole minute that is at least half a minute away. */
const soon = (minutes: number) => new Date(Math.ceil((Date.now() + minutes * 60_000 - 30_000) / 60_000) * 60_000).toISOString();

/** What people most often mean, one press away. */
function QuickTimes({ timezone, choose }: { timezone: string; choose: (wallTime: string) => void }) {
  const t = useTranslations('composer');
  const tomorrow = () => atClock(addDays(today(timezone), 1), '09:00');
  const options = [
    { label: t('inOneMinute'), wallTime: () => toWallTime(soon(1), timezone) },
    { label: t('inOneHour'), wallTime: () => toWallTime(soon(60), timezone) },
    { label: t('tomorrowMorning'), wallTime: tomorrow },
  ];
  return (
    <span className="flex flex-wrap gap-1">
      {options.map(({ label, wallTime }) => (
        <Button key={label} size="sm" tone="ghost" onClick={() => choose(wallTime())}>
          {label}
        </Button>
      ))}
    </span>
  );
}
