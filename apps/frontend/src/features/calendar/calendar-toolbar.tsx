import type { Channel } from '@arkyra/contracts/http';
import { Button, IconButton } from '@arkyra/ui/button';
import { clsx } from 'clsx';
import { ChevronLeft, ChevronRight, ListFilter } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { memo, useState } from 'react';
import type { Day } from '../../time/wall-time.ts';
import { PhoneBell } from '../notifications/phone-bell-client.tsx';
import { CalendarFilters } from './calendar-filters.tsx';
import { type CalendarView, type Layout, layouts, turn } from './calendar-view.ts';

interface ToolbarProps {
  readonly view: CalendarView;
  readonly days: readonly Day[];
  readonly today: Day;
  readonly zone: string;
  readonly channels: readonly Channel[];
  /** Display name by network. */
  readonly networks: Readonly<Record<string, string>>;
  readonly busy: boolean;
  readonly change: (view: CalendarView) => void;
  /** Fetches what a view shows before it is chosen. */
  readonly prepare: (view: CalendarView) => void;
}

export const CalendarToolbar = memo(function CalendarToolbar(props: ToolbarProps) {
  const { view, days, zone, channels, networks, busy, change } = props;
  const t = useTranslations('calendar');
  const common = useTranslations('common');
  const isFiltered = Boolean(view.channelId ?? view.state);
  const [showsFilters, showFilters] = useState(isFiltered);
  return (
    <header className="relative flex flex-wrap items-center gap-x-3 gap-y-2 border-b bg-surface px-4 py-2 md:min-h-14">
      <div className="flex min-w-0 grow items-baseline gap-x-3 max-md:flex-col md:grow-0">
        <Title view={view} days={days} />
        <span className="truncate text-xs text-ink-faint">{t('zone', { zone: zone.replaceAll('_', ' ') })}</span>
      </div>
      <Paging {...props} />
      <output className="sr-only">{busy ? common('loading') : ''}</output>
      <div className="flex flex-wrap items-center gap-2 max-md:w-full md:ms-auto">
        <IconButton
          size="sm"
          tone={isFiltered ? 'secondary' : 'ghost'}
          label={t('filters')}
          aria-expanded={showsFilters}
          onClick={() => showFilters(!showsFilters)}
          className="max-md:order-2 max-md:ms-auto md:hidden"
        >
          <ListFilter aria-hidden="true" className={clsx('size-4', isFiltered && 'text-accent-ink')} />
        </IconButton>
        <CalendarFilters view={view} channels={channels} networks={networks} change={change} className={clsx('max-md:order-3 max-md:w-full', !showsFilters && 'max-md:hidden')} />
        <Layouts view={view} change={change} />
        {/* Beside the title of a long month there is no room for it. */}
        <span className="max-md:order-2 md:hidden">
          <PhoneBell />
        </span>
      </div>
      {busy ? <span aria-hidden="true" className="absolute inset-x-0 -bottom-px z-20 h-0.5 animate-late"><span className="block h-full animate-shimmer bg-accent" /></span> : null}
    </header>
  );
});

function Paging({ view, today, change, prepare }: ToolbarProps) {
  const t = useTranslations('calendar');
  const [before, after] = [turn(view, -1, today), turn(view, 1, today)];
  return (
    <div className="flex items-center gap-0.5 md:order-first">
      <IconButton size="sm" label={t(`previous.${view.layout}`)} aria-keyshortcuts="[" onPointerEnter={() => prepare(before)} onClick={() => change(before)}>
        <ChevronLeft aria-hidden="true" className="size-4 rtl:rotate-180" />
      </IconButton>
      <Button size="sm" onClick={() => change({ ...view, day: today })} aria-keyshortcuts="t" title={t('withKey', { what: t('goToToday'), key: 'T' })}>
        {t('today')}
      </Button>
      <IconButton size="sm" label={t(`next.${view.layout}`)} aria-keyshortcuts="]" onPointerEnter={() => prepare(after)} onClick={() => change(after)}>
        <ChevronRight aria-hidden="true" className="size-4 rtl:rotate-180" />
      </IconButton>
    </div>
  );
}

const keys: Record<Layout, string> = { month: 'M', week: 'W', list: 'L' };

function Layouts({ view, change }: Pick<ToolbarProps, 'view' | 'change'>) {
  const t = useTranslations('calendar');
  return (
    <fieldset aria-label={t('views')} className="flex rounded-md border border-line bg-sunken p-0.5 max-md:order-1">
      {layouts.map((layout) => (
        <button
          key={layout}
          type="button"
          aria-pressed={view.layout === layout}
          aria-keyshortcuts={keys[layout].toLowerCase()}
          title={t('withKey', { what: t(layout), key: keys[layout] })}
          onClick={() => change({ ...view, layout })}
          className="h-6 rounded-sm px-2.5 text-sm font-medium text-ink-soft hover:text-ink aria-pressed:bg-surface aria-pressed:text-ink aria-pressed:shadow-card pointer-coarse:h-11 pointer-coarse:px-4"
        >
          {t(layout)}
        </button>
      ))}
    </fieldset>
  );
}

function Title({ view, days }: { view: CalendarView; days: readonly Day[] }) {
  const format = useFormatter();
  const noon = (day: Day) => new Date(`${day}T12:00:00Z`);
  const text =
    view.layout === 'month'
      ? format.dateTime(noon(view.day), { month: 'long', year: 'numeric', timeZone: 'UTC' })
      : format.dateTimeRange(noon(days[0] ?? view.day), noon(days.at(-1) ?? view.day), { day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC' });
  return (
    <h1 aria-live="polite" dir="auto" suppressHydrationWarning className="text-lg font-semibold whitespace-nowrap md:text-xl">
      {/* Servers and browsers write the spaces around the dash differently. */}
      {text.replaceAll(/[\u2009\u202F]/g, ' ')}
    </h1>
  );
}
