/** First days of months in UTC, as `YYYY-MM-DD`: the partitions of the log. */
const firstDay = (year: number, month: number): string => new Date(Date.UTC(year, month, 1)).toISOString().slice(0, 10);

/** This month and `ahead` more. */
export function monthsAhead(now: Date, ahead: number): string[] {
  return Array.from({ length: ahead + 1 }, (_, n) => firstDay(now.getUTCFullYear(), now.getUTCMonth() + n));
}

/** What lies before this day is older than so many months, as whole months. */
export function retentionCut(now: Date, months: number): string {
  return firstDay(now.getUTCFullYear(), now.getUTCMonth() - months);
}
