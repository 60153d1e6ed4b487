'use client';

import type { CalendarEntry, Channel } from '@arkyra/contracts/http';
import { Button } from '@arkyra/ui/button';
import dynamic from 'next/dynamic';
import { useTranslations } from 'next-intl';
import { useCallback, useMemo, useState } from 'react';
import { useProblemText } from '../../api/use-problem-text.ts';
import { openComposer } from '../../frame/composer.ts';
import { useShortcut } from '../../frame/shortcuts.ts';
import { addDays, atClock, type Day, toInstant, toWallTime } from '../../time/wall-time.ts';
import { type CalendarContext, CalendarScope } from './calendar-context.ts';
import { CalendarToolbar } from './calendar-toolbar.tsx';
import { type CalendarView, calendarQuery, daysShown, turn, writeView } from './calendar-view.ts';
import { byDay, byHour, group } from './entries.ts';
import { MonthGrid } from './month-grid.tsx';
import { useCalendar } from './use-calendar.ts';
import { useDrag } from './use-drag.ts';
import { useMove } from './use-move.ts';
import { WeekGrid } from './week-grid.tsx';
import './calendar.css';

const ListView = dynamic(() => import('./list-view.tsx').then((module) => module.ListView));

interface CalendarProps {
  readonly initialView: CalendarView;
  readonly initialEntries: CalendarEntry[];
  readonly channels: readonly Channel[];
  readonly zone: string;
  readonly today: Day;
  readonly firstWeekday: number;
  readonly canSchedule: boolean;
}

export function Calendar({ initialView, initialEntries, channels, zone, today, firstWeekday, canSchedule }: CalendarProps) {
  const [view, setView] = useState(initialView);
  const days = useMemo(() => daysShown(view, firstWeekday), [view, firstWeekday]);
  const query = useMemo(() => calendarQuery(view, days, zone), [view, days, zone]);
  const { entries, error, isLoading, reload, reschedule } = useCalendar(query, zone, view === initialView ? initialEntries : undefined);
  const cells = useMemo(() => group(entries, view.layout === 'week' ? byHour : byDay), [entries, view.layout]);
  const moves = useMove({ entries, zone, layout: view.layout, reschedule });
  const drag = useDrag(moves);

  const change = useCallback(
    (next: CalendarView) => {
      setView(next);
      window.history.replaceState(null, '', writeView(next, today));
    },
    [today],
  );
  useShortcut('t', () => change({ ...view, day: today }));
  useShortcut('[', () => change(turn(view, -1)));
  useShortcut(']', () => change(turn(view, 1)));
  useShortcut('m', () => change({ ...view, layout: 'month' }));
  useShortcut('w', () => change({ ...view, layout: 'week' }));
  useShortcut('l', () => change({ ...view, layout: 'list' }));

  const scope = useMemo<CalendarContext>(
    () => ({
      zone,
      today,
      canSchedule,
      channels: new Map(channels.map((channel) => [channel.id, channel])),
      compose: (day, clock) => openComposer({ at: proposal(day, clock, zone), ...(view.channelId ? { channelIds: [view.channelId] } : {}) }),
      openDay: (day) => change({ ...view, layout: 'list', day }),
    }),
    [zone, today, canSchedule, channels, view, change],
  );
  return (
    <CalendarScope value={scope}>
      {/* One listener for all chips; each chip is a link with its own role and keys. */}
      {/* oxlint-disable-next-line jsx-a11y/no-static-element-interactions */}
      <div className="flex h-dvh min-h-0 flex-col max-md:h-[calc(100dvh-var(--bottom-bar))]" onPointerDown={drag.onPointerDown} onKeyDown={moves.onKeyDown}>
        <CalendarToolbar view={view} days={days} today={today} zone={zone} channels={channels} busy={isLoading} change={change} />
        {error ? <LoadFailed error={error} reload={reload} /> : null}
        {view.layout === 'month' ? <MonthGrid days={days} month={view.day.slice(0, 7)} cells={cells} /> : null}
        {view.layout === 'week' ? <WeekGrid days={days} cells={cells} /> : null}
        {view.layout === 'list' && entries.length > 0 ? <ListView entries={entries} /> : null}
        {entries.length === 0 && !isLoading && !error ? <Empty view={view} change={change} canSchedule={canSchedule} /> : null}
      </div>
    </CalendarScope>
  );
}

/** Nine in the morning, or the next full hour where that has passed today. */
function proposal(day: Day, clock: string | undefined, zone: string): string {
  const wanted = toInstant(atClock(day, clock ?? '09:00'), zone);
  if (clock || Date.parse(wanted) > Date.now()) return wanted;
  const next = toWallTime(new Date(Date.now() + 3_600_000).toISOString(), zone);
  return toInstant(atClock(next.slice(0, 10) === day ? day : addDays(day, 1), `${next.slice(11, 13)}:00`), zone);
}

function LoadFailed({ error, reload }: { error: unknown; reload: () => void }) {
  const t = useTranslations('calendar');
  const common = useTranslations('common');
  const problemText = useProblemText();
  return (
    <div role="alert" className="flex flex-wrap items-center gap-3 border-b bg-danger-soft px-4 py-2 text-danger-ink">
      <span className="grow">
        <strong className="font-semibold">{t('loadFailed')}.</strong> {problemText(error)}
      </span>
      <Button size="sm" onClick={reload}>
        {common('retry')}
      </Button>
    </div>
  );
}

/** Lies over an empty grid without hiding its days; takes the whole space of an empty list. */
function Empty({ view, change, canSchedule }: { view: CalendarView; change: (view: CalendarView) => void; canSchedule: boolean }) {
  const t = useTranslations('calendar');
  const filtered = Boolean(view.channelId ?? view.state);
  return (
    <div className={view.layout === 'list' ? 'grid grow place-items-center p-6' : 'pointer-events-none sticky bottom-6 z-10 -mt-32 flex h-32 items-end justify-center px-4'}>
      <div className="pointer-events-auto max-w-sm rounded-lg border bg-raised p-4 text-center shadow-raised">
        <h2 className="text-base font-semibold">{t(filtered ? 'emptyFilteredTitle' : 'emptyTitle')}</h2>
        <p className="mt-1 text-sm text-ink-soft">{t(filtered ? 'emptyFilteredText' : 'emptyText')}</p>
        <div className="mt-3">
          {filtered ? (
            <Button size="sm" onClick={() => change({ ...view, channelId: null, state: null })}>
              {t('clearFilters')}
            </Button>
          ) : canSchedule ? (
            <Button size="sm" tone="primary" onClick={() => openComposer()}>
              {t('emptyAction')}
            </Button>
          ) : null}
        </div>
      </div>
    </div>
  );
}
