'use client';

import type { CalendarEntry, Channel } from '@arkyra/contracts/http';
import { useTranslations } from 'next-intl';
import { lazy, Suspense, useCallback, useMemo } from 'react';
import { openComposer } from '../../frame/composer.ts';
import { useShortcut } from '../../frame/shortcuts.ts';
import { addDays, atClock, type Day, toInstant, toWallTime } from '../../time/wall-time.ts';
import { type CalendarContext, CalendarScope } from './calendar-context.ts';
import { LoadFailed } from './load-failed.tsx';
import { CalendarToolbar } from './calendar-toolbar.tsx';
import { type CalendarView, calendarQuery, daysShown, turn, writeView } from './calendar-view.ts';
import { byDay, byHour } from './entries.ts';
import { useGridKeys } from './grid-keys.ts';
import { MonthGrid } from './month-grid.tsx';
import { preloadCalendar, useCalendar, useCells } from './use-calendar.ts';
import { useDrag } from './use-drag.ts';
import { useMove } from './use-move.ts';
import { useToday, useView } from './use-view.ts';
import './calendar.css';

const ListView = lazy(() => import('./list-view.tsx').then((module) => ({ default: module.ListView })));
const WeekGrid = lazy(() => import('./week-grid.tsx').then((module) => ({ default: module.WeekGrid })));
const CalendarEmpty = lazy(() => import('./calendar-empty.tsx').then((module) => ({ default: module.CalendarEmpty })));

interface CalendarProps {
  /** What the server has read the entries for. */
  readonly servedView: CalendarView;
  readonly served: CalendarEntry[];
  readonly channels: readonly Channel[];
  /** Display name by network. */
  readonly networks: Readonly<Record<string, string>>;
  readonly zone: string;
  readonly today: Day;
  readonly firstWeekday: number;
  readonly canSchedule: boolean;
}

export function Calendar(props: CalendarProps) {
  const { channels, networks, zone, firstWeekday, canSchedule } = props;
  const t = useTranslations('calendar');
  const today = useToday(zone, props.today);
  const { view, change } = useView(today);
  const days = useMemo(() => daysShown(view, firstWeekday), [view, firstWeekday]);
  const query = useMemo(() => calendarQuery(view, days, zone), [view, days, zone]);
  const isServed = writeView(view, today) === writeView(props.servedView, today);
  const { entries, error, isLoading, reload, reschedule } = useCalendar(query, zone, isServed ? props.served : undefined);
  const cells = useCells(entries, view.layout === 'week' ? byHour : byDay);
  const moves = useMove({ entries, zone, layout: view.layout, reschedule, reload });
  const drag = useDrag(moves);
  const onGridKey = useGridKeys(view.layout);
  useViewShortcuts(view, today, change);
  const prepare = useCallback((next: CalendarView) => preloadCalendar(calendarQuery(next, daysShown(next, firstWeekday), zone)), [firstWeekday, zone]);

  const scope = useMemo<CalendarContext>(
    () => ({
      zone,
      today,
      canSchedule,
      channels: new Map(channels.map((channel) => [channel.id, channel])),
      compose: (day, clock) => openComposer({ at: proposal(day, clock, zone), ...(view.channelId ? { channelIds: [view.channelId] } : {}) }),
      openDay: (day) => change({ ...view, layout: 'list', day }),
      chooseDay: (day) => change({ ...view, day }, 'replace'),
    }),
    [zone, today, canSchedule, channels, view, change],
  );
  const isEmpty = entries.length === 0 && !isLoading && !error;
  return (
    <CalendarScope value={scope}>
      {/* One listener for all chips; each chip is a link with its own role and keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div
        className="relative flex h-dvh min-h-0 flex-col max-md:h-[calc(100dvh-var(--bottom-bar)-env(safe-area-inset-bottom))]"
        onPointerDown={drag.onPointerDown}
        onKeyDown={(event) => {
          moves.onKeyDown(event);
          onGridKey(event);
        }}
      >
        <p id="calendar-move-hint" hidden>
          {t('moving')}
        </p>
        <CalendarToolbar view={view} days={days} today={today} zone={zone} channels={channels} networks={networks} busy={isLoading} change={change} prepare={prepare} />
        {error ? <LoadFailed error={error} reload={reload} /> : null}
        {view.layout === 'month' ? <MonthGrid days={days} view={view} cells={cells} /> : null}
        <Suspense>
          {view.layout === 'week' ? <WeekGrid days={days} day={view.day} cells={cells} channelId={view.channelId} /> : null}
          {view.layout === 'list' && entries.length > 0 ? <ListView entries={entries} /> : null}
          {isEmpty ? <CalendarEmpty view={view} change={change} canSchedule={canSchedule} /> : null}
        </Suspense>
      </div>
    </CalendarScope>
  );
}

function useViewShortcuts(view: CalendarView, today: Day, change: (view: CalendarView) => void): void {
  useShortcut('t', () => change({ ...view, day: today }));
  useShortcut('[', () => change(turn(view, -1, today)));
  useShortcut(']', () => change(turn(view, 1, today)));
  useShortcut('m', () => change({ ...view, layout: 'month' }));
  useShortcut('w', () => change({ ...view, layout: 'week' }));
  useShortcut('l', () => change({ ...view, layout: 'list' }));
}

/** Nine in the morning, or the next full hour where that has passed today. */
function proposal(day: Day, clock: string | undefined, zone: string): string {
  const wanted = toInstant(atClock(day, clock ?? '09:00'), zone);
  if (Date.parse(wanted) > Date.now()) return wanted;
  const next = toWallTime(new Date(Date.now() + 3_600_000).toISOString(), zone);
  return toInstant(atClock(next.slice(0, 10) === day ? day : addDays(day, 1), `${next.slice(11, 13)}:00`), zone);
}
