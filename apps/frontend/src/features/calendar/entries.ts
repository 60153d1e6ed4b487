import type { CalendarEntry } from '@arkyra/contracts/http';
import { clockOf, type Day, dayOf, toWallTime } from '../../time/wall-time.ts';

/** An entry with the clock of the viewer's zone, worked out once per load. */
export interface PlacedEntry extends CalendarEntry {
  readonly day: Day;
  /** `HH:MM` */
  readonly clock: string;
}

/** Name of a drop target: a day (`2026-11-20`) or an hour of one (`2026-11-20T09`). */
export type Cell = string;

/** Entries in order of time. One of `known` that did not change is taken as it is. */
export function place(entries: readonly CalendarEntry[], zone: string, known: ReadonlyMap<string, PlacedEntry> = new Map()): PlacedEntry[] {
  return entries
    .map((entry) => {
      const before = known.get(entry.id);
      const wall = toWallTime(entry.at, zone);
      const placed = { ...entry, day: dayOf(wall), clock: clockOf(wall) };
      return before && isSame(before, placed) ? before : placed;
    })
    .sort((a, b) => a.at.localeCompare(b.at) || a.id.localeCompare(b.id));
}

/** All that a chip shows hangs on these. */
const isSame = (a: PlacedEntry, b: PlacedEntry): boolean =>
  a.version === b.version && a.state === b.state && a.at === b.at && a.day === b.day && a.clock === b.clock && a.excerpt === b.excerpt;

export const byDay = (entry: PlacedEntry): Cell => entry.day;
export const byHour = (entry: PlacedEntry): Cell => `${entry.day}T${entry.clock.slice(0, 2)}`;

export function group(entries: readonly PlacedEntry[], cellOf: (entry: PlacedEntry) => Cell): Map<Cell, PlacedEntry[]> {
  const cells = new Map<Cell, PlacedEntry[]>();
  for (const entry of entries) {
    const cell = cellOf(entry);
    const there = cells.get(cell);
    if (there) there.push(entry);
    else cells.set(cell, [entry]);
  }
  return cells;
}

/** Only what has not gone out may get another time. */
export const isMovable = ({ state }: CalendarEntry): boolean => state === 'scheduled' || state === 'draft';

/** Where an entry lands when dropped on a cell: a day keeps the clock, an hour keeps the minutes. */
export function landing(entry: PlacedEntry, cell: Cell): { day: Day; clock: string } {
  const [day = entry.day, hour] = cell.split('T');
  return { day, clock: hour ? `${hour}:${entry.clock.slice(3)}` : entry.clock };
}
