import type { CalendarEntry } from '@arkyra/contracts/http';
import { clockOf, type Day, dayOf, toWallTime } from '../../time/wall-time.ts';
import { isWaiting, toldApproval } from '../approvals/told-approval.ts';

/** An entry with the clock of the viewer's zone, worked out once per load. */
export interface PlacedEntry extends CalendarEntry {
  readonly zone: string;
  readonly day: Day;
  /** `HH:MM` */
  readonly clock: string;
}

/** Name of a drop target: a day (`2026-11-20`) or an hour of one (`2026-11-20T09`). */
export type Cell = string;

/** Entries in order of time. What of `known` did not change is taken as it is: reading a clock of a zone is slow. */
export function place(entries: readonly CalendarEntry[], zone: string, known: ReadonlyMap<string, PlacedEntry> = new Map()): PlacedEntry[] {
  const placed = entries.map((entry) => {
    const before = known.get(entry.id);
    if (before?.at !== entry.at || before.zone !== zone) return placeOne(entry, zone);
    return isSame(before, entry) ? before : { ...entry, zone, day: before.day, clock: before.clock };
  });
  return isSorted(placed) ? placed : placed.sort(inOrder);
}

function placeOne(entry: CalendarEntry, zone: string): PlacedEntry {
  const wall = toWallTime(entry.at, zone);
  return { ...entry, zone, day: dayOf(wall), clock: clockOf(wall) };
}

/** {@link place} that remembers what it placed last. */
export function placer(): (entries: readonly CalendarEntry[], zone: string) => PlacedEntry[] {
  let known: ReadonlyMap<string, PlacedEntry> = new Map();
  return (entries, zone) => {
    const placed = place(entries, zone, known);
    known = new Map(placed.map((entry) => [entry.id, entry]));
    return placed;
  };
}

/** All that a chip shows hangs on these. */
const isSame = (a: PlacedEntry, b: CalendarEntry): boolean => a.version === b.version && a.state === b.state && a.excerpt === b.excerpt && a.hasMedia === b.hasMedia && a.approval === b.approval;

/** ISO instants in UTC stand in the order of their letters. */
const inOrder = (a: PlacedEntry, b: PlacedEntry): number => (a.at === b.at ? (a.id < b.id ? -1 : 1) : a.at < b.at ? -1 : 1);

const isSorted = (entries: readonly PlacedEntry[]): boolean =>
  entries.every((entry, index) => {
    const before = entries[index - 1];
    return !before || inOrder(before, entry) < 0;
  });

export const byDay = (entry: PlacedEntry): Cell => entry.day;
export const byHour = (entry: PlacedEntry): Cell => `${entry.day}T${entry.clock.slice(0, 2)}`;

/** Entries by cell. A cell of `known` that holds the same is taken as it is, so that only what changed is drawn. */
export function group(
  entries: readonly PlacedEntry[],
  cellOf: (entry: PlacedEntry) => Cell,
  known: ReadonlyMap<Cell, readonly PlacedEntry[]> = new Map(),
): Map<Cell, readonly PlacedEntry[]> {
  const cells = new Map<Cell, PlacedEntry[]>();
  for (const entry of entries) {
    const cell = cellOf(entry);
    const there = cells.get(cell);
    if (there) there.push(entry);
    else cells.set(cell, [entry]);
  }
  return new Map([...cells].map(([cell, held]) => [cell, sameOr(known.get(cell), held)]));
}

/** {@link group} that remembers what it grouped last. */
export function grouper(): (entries: readonly PlacedEntry[], cellOf: (entry: PlacedEntry) => Cell) => ReadonlyMap<Cell, readonly PlacedEntry[]> {
  let known: ReadonlyMap<Cell, readonly PlacedEntry[]> = new Map();
  return (entries, cellOf) => {
    known = group(entries, cellOf, known);
    return known;
  };
}

const sameOr = (before: readonly PlacedEntry[] | undefined, now: readonly PlacedEntry[]): readonly PlacedEntry[] =>
  before?.length === now.length && before.every((entry, index) => entry === now[index]) ? before : now;

/** Only what has not gone out may get another time; an approval that is asked for stays with it. */
export const isMovable = (entry: CalendarEntry): boolean => entry.state === 'scheduled' || entry.state === 'draft' || (toldApproval(entry) !== null && isWaiting(entry.approval));

/** Where an entry lands when dropped on a cell: a day keeps the clock, an hour keeps the minutes. */
export function landing(entry: PlacedEntry, cell: Cell): { day: Day; clock: string } {
  const [day = entry.day, hour] = cell.split('T');
  return { day, clock: hour ? `${hour}:${entry.clock.slice(3)}` : entry.clock };
}
