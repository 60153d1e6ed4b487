import type { PostState } from '@arkyra/contracts/http';
import { addDays, addMonths, boundsOf, type Day, daysFrom, monthOf, weekOf } from '../../time/wall-time.ts';

export const layouts = ['month', 'week', 'list'] as const;
export type Layout = (typeof layouts)[number];

/** All that the calendar shows, as it stands in the URL, so that a view can be shared. */
export interface CalendarView {
  readonly layout: Layout;
  /** A day inside the stretch that is shown. */
  readonly day: Day;
  readonly channelId: string | null;
  readonly state: PostState | null;
}

/** States that a person may filter by, in the order of a post's life. */
export const filterStates = ['scheduled', 'publishing', 'published', 'partly_published', 'needs_attention', 'cancelled', 'draft'] as const satisfies readonly PostState[];

type Params = Readonly<Record<string, string | string[] | undefined>>;
const one = (value: string | string[] | undefined) => (Array.isArray(value) ? value[0] : value);
const isDay = (text: string | undefined): text is Day => /^\d{4}-(0\d|1[0-2])-([0-2]\d|3[01])$/.test(text ?? '') && !Number.isNaN(Date.parse(text ?? ''));

/** Reads the URL; what it does not say or says wrongly falls back to the month of `today`. */
export function readView(params: Params, today: Day): CalendarView {
  const day = one(params['date']);
  const state = one(params['state']);
  return {
    layout: layouts.find((layout) => layout === one(params['view'])) ?? 'month',
    day: isDay(day) ? day : today,
    channelId: one(params['channel']) || null,
    state: filterStates.find((known) => known === state) ?? null,
  };
}

export function writeView({ layout, day, channelId, state }: CalendarView, today: Day): string {
  const params = new URLSearchParams();
  if (layout !== 'month') params.set('view', layout);
  if (day !== today) params.set('date', day);
  if (channelId) params.set('channel', channelId);
  if (state) params.set('state', state);
  const query = params.toString();
  return query ? `/calendar?${query}` : '/calendar';
}

/** The days on the screen: whole weeks for the month, seven for the week, thirty ahead for the list. */
export function daysShown({ layout, day }: CalendarView, firstWeekday: number): Day[] {
  if (layout === 'month') return monthOf(day, firstWeekday);
  return layout === 'week' ? weekOf(day, firstWeekday) : daysFrom(day, 30);
}

/** What the API is asked for to fill these days. */
export interface CalendarQuery {
  readonly from: string;
  readonly to: string;
  readonly channelId?: string;
  readonly state?: PostState;
}

export function calendarQuery({ channelId, state }: CalendarView, days: readonly Day[], zone: string): CalendarQuery {
  return { ...boundsOf(days, zone), ...(channelId ? { channelId } : {}), ...(state ? { state } : {}) };
}

/** The same view one screen further (`direction` 1) or back (-1). The month of today opens at today. */
export function turn(view: CalendarView, direction: 1 | -1, today?: Day): CalendarView {
  if (view.layout !== 'month') return { ...view, day: addDays(view.day, direction * (view.layout === 'week' ? 7 : 30)) };
  const first = addMonths(`${view.day.slice(0, 7)}-01`, direction);
  return { ...view, day: today?.startsWith(first.slice(0, 7)) ? today : first };
}
