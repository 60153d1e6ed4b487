export const spanUnits = ['minutes', 'hours', 'days', 'weeks'] as const;
export type SpanUnit = (typeof spanUnits)[number];

/** A stretch of time as people say it; `count` is what stands in a number field, empty for none. */
export interface Span {
  readonly count: string;
  readonly unit: SpanUnit;
}

const minutesIn: Readonly<Record<SpanUnit, number>> = { minutes: 1, hours: 60, days: 1440, weeks: 10_080 };
const longestMinutes = 525_600;

export const noSpan: Span = { count: '', unit: 'hours' };

/** In the largest unit that divides it; undefined is none. */
export function spanOf(minutes: number | undefined): Span {
  if (minutes === undefined) return noSpan;
  const unit = spanUnits.findLast((one) => minutes % minutesIn[one] === 0) ?? 'minutes';
  return { count: String(minutes / minutesIn[unit]), unit };
}

/** Minutes; undefined for none, null for what is no whole stretch of up to a year. */
export function minutesOf({ count, unit }: Span): number | undefined | null {
  if (count.trim() === '') return undefined;
  const minutes = Number(count) * minutesIn[unit];
  return Number.isInteger(Number(count)) && minutes >= 1 && minutes <= longestMinutes ? minutes : null;
}
