// The only module that knows a date library. Days are `YYYY-MM-DD`, wall times `YYYY-MM-DDTHH:MM`,
// instants ISO 8601 in UTC; zones are IANA names.
import { getISO } from 'temporal-polyfill/fns/Calendar';
import * as Instant from 'temporal-polyfill/fns/Instant';
import * as PlainDate from 'temporal-polyfill/fns/PlainDate';
import * as PlainDateTime from 'temporal-polyfill/fns/PlainDateTime';
import * as ZonedDateTime from 'temporal-polyfill/fns/ZonedDateTime';

export type Day = string;
export type WallTime = string;

const iso = () => getISO();
const date = (day: Day) => PlainDate.fromString(day, iso);
const minutes = { smallestUnit: 'minute' } as const;

/** The wall time that a clock in `zone` shows at an instant. */
export function toWallTime(instant: string, zone: string): WallTime {
  const zoned = Instant.toZonedDateTimeISO(Instant.fromString(instant), zone);
  return PlainDateTime.toString(ZonedDateTime.toPlainDateTime(zoned), minutes);
}

/** The instant of a wall time: a skipped one moves to the next that exists, a doubled one is its first. */
export function toInstant(wallTime: WallTime, zone: string): string {
  const zoned = PlainDateTime.toZonedDateTime(PlainDateTime.fromString(wallTime, iso), zone, { disambiguation: 'compatible' });
  return Instant.toString(ZonedDateTime.toInstant(zoned), { fractionalSecondDigits: 3 });
}

export const dayOf = (wallTime: WallTime): Day => wallTime.slice(0, 10);
export const clockOf = (wallTime: WallTime): string => wallTime.slice(11, 16);
export const atClock = (day: Day, clock: string): WallTime => `${day}T${clock}`;

export const today = (zone: string, now = new Date().toISOString()): Day => dayOf(toWallTime(now, zone));
export const addDays = (day: Day, days: number): Day => PlainDate.toString(PlainDate.addDays(date(day), days));
export const addMonths = (day: Day, months: number): Day => PlainDate.toString(PlainDate.addMonths(date(day), months));
/** 1 = Monday … 7 = Sunday. */
export const weekday = (day: Day): number => PlainDate.dayOfWeek(date(day));

/** The first day of the week that holds `day`; `firstWeekday` as in `weekday`. */
export const startOfWeek = (day: Day, firstWeekday: number): Day => addDays(day, -((weekday(day) - firstWeekday + 7) % 7));

export const weekOf = (day: Day, firstWeekday: number): Day[] => daysFrom(startOfWeek(day, firstWeekday), 7);

/** The whole weeks that show the month of `day`: four to six of them. */
export function monthOf(day: Day, firstWeekday: number): Day[] {
  const first = `${day.slice(0, 7)}-01`;
  const start = startOfWeek(first, firstWeekday);
  const end = addDays(startOfWeek(addDays(addMonths(first, 1), -1), firstWeekday), 6);
  const days: Day[] = [];
  for (let at = start; at <= end; at = addDays(at, 1)) days.push(at);
  return days;
}

export const daysFrom = (start: Day, count: number): Day[] => Array.from({ length: count }, (_, index) => addDays(start, index));

/** The instants at which the first of these days begins and the last ends, in `zone`. */
export function boundsOf(days: readonly Day[], zone: string): { from: string; to: string } {
  const [first = '', last = first] = [days[0], days.at(-1)];
  return { from: toInstant(`${first}T00:00`, zone), to: toInstant(`${addDays(last, 1)}T00:00`, zone) };
}

/** Moves an instant to another day (and clock, when given), keeping the wall time in `zone`. */
export function moveTo(instant: string, zone: string, day: Day, clock?: string): string {
  return toInstant(atClock(day, clock ?? clockOf(toWallTime(instant, zone))), zone);
}

/** First weekday where this language is spoken; Monday where the runtime cannot tell. */
export function firstWeekdayOf(locale: string): number {
  const info: unknown = new Intl.Locale(locale);
  const week = isWithWeek(info) ? info.getWeekInfo() : undefined;
  return week?.firstDay ?? 1;
}

const isWithWeek = (value: unknown): value is { getWeekInfo(): { firstDay: number } } =>
  typeof value === 'object' && value !== null && 'getWeekInfo' in value && typeof value.getWeekInfo === 'function';
