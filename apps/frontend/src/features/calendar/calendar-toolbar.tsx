import type { Channel } from '@arkyra/contracts/http';
import { Button, IconButton } from '@arkyra/ui/button';
import { clsx } from 'clsx';
import { ChevronLeft, ChevronRight, X } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { addDays, type Day } from '../../time/wall-time.ts';
import { type CalendarView, filterStates, layouts, turn } from './calendar-view.ts';

interface ToolbarProps {
  readonly view: CalendarView;
  readonly days: readonly Day[];
  readonly today: Day;
  readonly zone: string;
  readonly channels: readonly Channel[];
  readonly busy: boolean;
  readonly change: (view: CalendarView) => void;
}

export function CalendarToolbar({ view, days, today, zone, channels, busy, change }: ToolbarProps) {
  const t = useTranslations('calendar');
  const common = useTranslations('common');
  return (
    <header className="flex flex-wrap items-center gap-x-3 gap-y-2 border-b bg-surface px-4 py-2.5">
      <div className="flex items-center gap-1">
        <Button size="sm" onClick={() => change({ ...view, day: today })} aria-keyshortcuts="t">
          {t('today')}
        </Button>
        <IconButton size="sm" label={t(`previous.${view.layout}`)} onClick={() => change(turn(view, -1))}>
          <ChevronLeft aria-hidden="true" className="size-4 rtl:rotate-180" />
        </IconButton>
        <IconButton size="sm" label={t(`next.${view.layout}`)} onClick={() => change(turn(view, 1))}>
          <ChevronRight aria-hidden="true" className="size-4 rtl:rotate-180" />
        </IconButton>
      </div>
      <Title view={view} days={days} />
      <span className="hidden text-xs text-ink-faint lg:inline">{t('zone', { zone: zone.replaceAll('_', ' ') })}</span>
      <output className="sr-only">{busy ? common('loading') : ''}</output>
      <div className="ms-auto flex flex-wrap items-center gap-2">
        <Filters view={view} channels={channels} change={change} />
        <fieldset aria-label={t('views')} className="flex rounded-md border border-line-strong bg-sunken p-0.5">
          {layouts.map((layout) => (
            <button
              key={layout}
              type="button"
              aria-pressed={view.layout === layout}
              onClick={() => change({ ...view, layout })}
              className="h-6 rounded-sm px-2.5 text-sm font-medium text-ink-soft hover:text-ink aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-card pointer-coarse:h-10"
            >
              {t(layout)}
            </button>
          ))}
        </fieldset>
      </div>
    </header>
  );
}

function Title({ view, days }: { view: CalendarView; days: readonly Day[] }) {
  const format = useFormatter();
  const noon = (day: Day) => new Date(`${day}T12:00:00Z`);
  const text =
    view.layout === 'month'
      ? format.dateTime(noon(view.day), { month: 'long', year: 'numeric', timeZone: 'UTC' })
      : format.dateTimeRange(noon(days[0] ?? view.day), noon(days.at(-1) ?? addDays(view.day, 6)), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (
    <h1 aria-live="polite" className="text-xl font-semibold">
      {text}
    </h1>
  );
}

const select =
  'h-control-sm max-w-44 truncate rounded-md border border-line-strong bg-surface ps-2.5 pe-7 text-sm text-ink-soft hover:text-ink data-active:border-accent data-active:bg-accent-soft data-active:text-accent-ink';

function Filters({ view, channels, change }: Pick<ToolbarProps, 'view' | 'channels' | 'change'>) {
  const t = useTranslations('calendar');
  const states = useTranslations('states');
  const filtered = Boolean(view.channelId ?? view.state);
  return (
    <fieldset aria-label={t('filters')} className="flex items-center gap-2">
      {channels.length > 1 || view.channelId ? (
        <select
          aria-label={t('channel')}
          value={view.channelId ?? ''}
          data-active={view.channelId ?? undefined}
          onChange={(event) => change({ ...view, channelId: event.target.value || null })}
          className={select}
        >
          <option value="">{t('allChannels')}</option>
          {channels.map((channel) => (
            <option key={channel.id} value={channel.id}>
              {channel.handle}
            </option>
          ))}
        </select>
      ) : null}
      <select
        aria-label={t('state')}
        value={view.state ?? ''}
        data-active={view.state ?? undefined}
        onChange={(event) => change({ ...view, state: filterStates.find((state) => state === event.target.value) ?? null })}
        className={clsx(select)}
      >
        <option value="">{t('allStates')}</option>
        {filterStates.map((state) => (
          <option key={state} value={state}>
            {states(state)}
          </option>
        ))}
      </select>
      {filtered ? (
        <IconButton size="sm" label={t('clearFilters')} onClick={() => change({ ...view, channelId: null, state: null })}>
          <X aria-hidden="true" className="size-4" />
        </IconButton>
      ) : null}
    </fieldset>
  );
}
