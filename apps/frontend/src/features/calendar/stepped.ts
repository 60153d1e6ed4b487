import { addDays, atClock, clockOf, dayOf, toInstant, toWallTime } from '../../time/wall-time.ts';
import type { Layout } from './calendar-view.ts';

interface Where {
  readonly zone: string;
  readonly layout: Layout;
  readonly isRtl: boolean;
}

const hour = 3_600_000;

/** The instant one press of an arrow further; null for other keys. Days keep the clock, whatever the zone's offset does. */
export function stepped(at: string, key: string, { zone, layout, isRtl }: Where): string | null {
  const days = daysOf(key, layout, isRtl);
  if (days !== null) {
    const wall = toWallTime(at, zone);
    return toInstant(atClock(addDays(dayOf(wall), days), clockOf(wall)), zone);
  }
  if (key !== 'ArrowUp' && key !== 'ArrowDown') return null;
  return new Date(Date.parse(at) + (key === 'ArrowUp' ? -hour : hour)).toISOString();
}

function daysOf(key: string, layout: Layout, isRtl: boolean): number | null {
  if (key === 'ArrowLeft') return isRtl ? 1 : -1;
  if (key === 'ArrowRight') return isRtl ? -1 : 1;
  if (layout !== 'month') return null;
  return key === 'ArrowUp' ? -7 : key === 'ArrowDown' ? 7 : null;
}
