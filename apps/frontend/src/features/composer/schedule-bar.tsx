import { Button, IconButton } from '@arkyra/ui/button';
import { Segmented } from '@arkyra/ui/segmented';
import { X } from 'lucide-react';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { addDays, atClock, clockOf, dayOf, today, toInstant, toWallTime } from '../../time/wall-time.ts';
import type { Draft } from './draft.ts';
import { AddToQueue, NextSlotButton } from './queue-slot.tsx';
import { MissedPolicySelect } from './missed-policy-select.tsx';
import type { ApprovalNeed } from './use-approval-need.ts';
import type { Leaving } from './use-leaving.ts';

interface ScheduleBarProps {
  readonly draft: Draft;
  readonly leaving: Leaving;
  /** A post that is already planned is changed, not scheduled anew. */
  readonly isPlanned: boolean;
  readonly canPublish: boolean;
  readonly need: ApprovalNeed;
  /** Nothing of it is out yet, so it may become a draft again. */
  readonly canUnplan: boolean;
  readonly choose: (choice: Partial<Pick<Draft, 'wallTime' | 'missedPolicy'>>) => void;
}

/** When it goes out: a date and a time on the clock of the written zone, or now; and the ways out. */
export function ScheduleBar({ draft, leaving, isPlanned, canPublish, need, canUnplan, choose }: ScheduleBarProps) {
  const t = useTranslations('composer');
  const { when, setWhen, busy, submit, close, unplan } = leaving;
  return (
    <div className="flex w-full flex-wrap items-center gap-x-3 gap-y-2">
      {canPublish ? (
        <>
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
          {when === 'at' ? <TimeFields draft={draft} isPlanned={isPlanned} setWallTime={(wallTime) => choose({ wallTime })} /> : null}
          {when === 'at' && draft.wallTime ? <MissedPolicySelect value={draft.missedPolicy} onChange={(missedPolicy) => choose({ missedPolicy })} /> : null}
        </>
      ) : need.submitOnly ? (
        <TimeFields draft={draft} isPlanned={isPlanned} setWallTime={(wallTime) => choose({ wallTime })} />
      ) : (
        <p className="min-w-0 grow basis-52 text-sm text-ink-soft">{t('draftsOnly')}</p>
      )}
      <span className="ms-auto flex items-center justify-end gap-2 max-sm:order-2 max-sm:w-full max-sm:*:grow">
        {isPlanned ? (
          canUnplan ? (
            <Button disabled={busy} onClick={() => void unplan()}>
              {t('toDrafts')}
            </Button>
          ) : null
        ) : (
          <Button tone={canPublish || need.submitOnly ? 'secondary' : 'primary'} onClick={() => void close()}>
            {t('keepDraft')}
          </Button>
        )}
        {canPublish ? <AddToQueue draft={draft} leaving={leaving} /> : null}
        {canPublish || need.submitOnly ? (
          <Button tone="primary" busy={busy} onClick={() => void submit()} aria-keyshortcuts="Control+Enter Meta+Enter" title={t('submitKey')}>
            {t(isPlanned && when === 'at' ? 'submitChange' : need.asks ? 'submitForApproval' : when === 'now' ? 'submitNow' : 'submitAt')}
          </Button>
        ) : null}
      </span>
      {need.asks ? <p className="w-full text-sm text-ink-faint max-sm:order-3">{t(need.isUnderWay ? 'approvalAgain' : when === 'now' && canPublish ? 'approvalNow' : 'approvalAsked')}</p> : null}
    </div>
  );
}

const input = 'h-control min-w-0 rounded-md border border-line-control bg-surface px-2.5 text-base tabular focus-visible:border-focus focus-visible:outline-offset-0';

interface TimeFieldsProps extends Pick<ScheduleBarProps, 'draft' | 'isPlanned'> {
  readonly setWallTime: (wallTime: string | null) => void;
}

function TimeFields({ draft, isPlanned, setWallTime }: TimeFieldsProps) {
  const { wallTime, timezone } = draft;
  const t = useTranslations('composer');
  const day = wallTime ? dayOf(wallTime) : '';
  const clock = wallTime ? clockOf(wallTime) : '';
  const change = (newDay: string, newClock: string) => setWallTime(newDay ? `${newDay}T${newClock || '09:00'}` : null);
  return (
    <>
      <span className="flex items-center gap-1 max-sm:order-1 max-sm:w-full">
        <input type="date" aria-label={t('date')} value={day} min={today(timezone)} onChange={(event) => change(event.target.value, clock)} className={`${input} max-sm:grow`} />
        <input type="time" aria-label={t('time')} value={clock} onChange={(event) => change(day || today(timezone), event.target.value)} className={`${input} max-sm:grow`} />
        {wallTime && !isPlanned ? (
          <IconButton size="sm" label={t('clearTime')} onClick={() => setWallTime(null)}>
            <X aria-hidden="true" className="size-4" />
          </IconButton>
        ) : null}
      </span>
      {wallTime ? <Meant wallTime={wallTime} timezone={timezone} /> : <QuickTimes draft={draft} choose={setWallTime} />}
    </>
  );
}

/** The chosen time said back: its zone, how far away it is, and what the clocks make of it. */
function Meant({ wallTime, timezone }: { wallTime: string; timezone: string }) {
  const t = useTranslations('composer');
  const format = useFormatter();
  const now = useNow({ updateInterval: 30_000 });
  const instant = toInstant(wallTime, timezone);
  const real = toWallTime(instant, timezone);
  const at = new Date(instant);
  const zone = timezone.replaceAll('_', ' ');
  if (at < now) return <span className="text-sm text-warning-ink">{t('pastTime', { zone })}</span>;
  if (real !== wallTime) return <span className="text-sm text-warning-ink">{t('skippedTime', { time: clockOf(real) })}</span>;
  return <span className="text-sm text-ink-faint max-sm:min-w-0 max-sm:grow max-sm:basis-0">{t('inZone', { zone, away: format.relativeTime(at, now) })}</span>;
}

/** The next whole minute that is at least half a minute away. */
const soon = (minutes: number) => new Date(Math.ceil((Date.now() + minutes * 60_000 - 30_000) / 60_000) * 60_000).toISOString();

/** What people most often mean, one press away. */
function QuickTimes({ draft, choose }: { draft: Draft; choose: (wallTime: string) => void }) {
  const { timezone } = draft;
  const t = useTranslations('composer');
  const options = [
    { label: t('inOneMinute'), wallTime: () => toWallTime(soon(1), timezone) },
    { label: t('inOneHour'), wallTime: () => toWallTime(soon(60), timezone) },
    { label: t('tomorrowMorning'), wallTime: () => atClock(addDays(today(timezone), 1), '09:00') },
  ];
  return (
    <span className="flex min-w-0 items-center overflow-x-auto [scrollbar-width:none] max-sm:-me-4 max-sm:shrink max-sm:grow max-sm:basis-0 sm:gap-1">
      <NextSlotButton draft={draft} choose={choose} />
      {options.map(({ label, wallTime }) => (
        <Button key={label} size="sm" tone="ghost" onClick={() => choose(wallTime())}>
          {label}
        </Button>
      ))}
      <span className="ms-1 text-sm whitespace-nowrap text-ink-faint max-lg:hidden">{timezone.replaceAll('_', ' ')}</span>
    </span>
  );
}
