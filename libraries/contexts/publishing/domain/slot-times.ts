import type { TimeZones } from './time-zones.ts';

/** When a channel likes to publish: times of day (HH:MM) on weekdays (1 = Monday … 7 = Sunday), on the clock of its zone. */
export interface SlotPlan {
  /** IANA. */
  readonly timezone: string;
  readonly slots: readonly { readonly weekdays: readonly number[]; readonly time: string }[];
}

const dayMs = 86_400_000;

/**
 * The instants of a plan's slots from `from` on and before `to` (ms since 1970), in order, each once. A time that its zone
 * skips on a day is the first that exists after it, also when that is the next day; one that comes twice is the first.
 */
export function* slotTimes({ timezone, slots }: SlotPlan, from: number, to: number, zones: TimeZones): Generator<number> {
  if (slots.length === 0) return;
  let last = -Infinity;
  // A zone may have left out a whole day, whose slots moved on from the day before that.
  const first = Date.parse(`${zones.wallTimeOf(new Date(from), timezone).slice(0, 10)}T00:00:00Z`) - 2 * dayMs;
  for (let day = first; ; day += dayMs) {
    const date = new Date(day);
    const times = timesOn(slots, date.getUTCDay() || 7);
    for (const time of times) {
      const at = zones.instantOf(`${date.toISOString().slice(0, -14)}T${time}:00`, timezone).getTime();
      if (at >= to) return;
      if (at >= from && at > last) yield (last = at);
    }
    if (day > to + 2 * dayMs) return;
  }
}

const timesOn = (slots: SlotPlan['slots'], weekday: number): string[] =>
  [...new Set(slots.filter(({ weekdays }) => weekdays.includes(weekday)).map(({ time }) => time))].toSorted();

/** What all of these ascending series hold, in order. */
export function* inAll(series: readonly Iterator<number>[]): Generator<number> {
  const heads = series.map((one) => one.next());
  for (;;) {
    let latest = -Infinity;
    for (const head of heads) {
      if (head.done) return;
      latest = Math.max(latest, head.value);
    }
    if (series.length === 0) return;
    let isCommon = true;
    for (const [index, one] of series.entries()) {
      for (let head = heads[index]; head && !head.done && head.value < latest; head = heads[index] = one.next()) isCommon = false;
    }
    if (!isCommon) continue;
    yield latest;
    for (const [index, one] of series.entries()) heads[index] = one.next();
  }
}
