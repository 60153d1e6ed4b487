import type { Channel } from '@arkyra/contracts/http';
import { createContext, useContext } from 'react';
import type { Day } from '../../time/wall-time.ts';

/** What every cell and chip needs to know; steady between changes of the view, so that chips stay memoized. */
export interface CalendarContext {
  readonly zone: string;
  readonly today: Day;
  readonly channels: ReadonlyMap<string, Channel>;
  readonly canSchedule: boolean;
  /** Opens the composer at a wall time of the viewer's zone; without a clock it proposes one. */
  readonly compose: (day: Day, clock?: string) => void;
  /** All posts from this day on, as a list. */
  readonly openDay: (day: Day) => void;
  /** Makes it the day of the view without leaving the layout. */
  readonly chooseDay: (day: Day) => void;
}

export const CalendarScope = createContext<CalendarContext | null>(null);

export function useCalendarScope(): CalendarContext {
  const scope = useContext(CalendarScope);
  if (!scope) throw new Error('outside of the calendar');
  return scope;
}
