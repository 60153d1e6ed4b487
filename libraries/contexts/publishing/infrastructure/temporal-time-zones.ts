import { Temporal } from 'temporal-polyfill';
import { TimeZones } from '../domain/index.ts';

/** The only module here that knows the calendar library. */
export class TemporalTimeZones extends TimeZones {
  normalise(wallTime: string): string {
    return Temporal.PlainDateTime.from(wallTime).round('second').toString({ smallestUnit: 'second' });
  }

  wallTimeOf(instant: Date, timezone: string): string {
    const zoned = Temporal.Instant.fromEpochMilliseconds(instant.getTime()).toZonedDateTimeISO(timezone);
    return zoned.toPlainDateTime().toString({ smallestUnit: 'second' });
  }

  instantOf(wallTime: string, timezone: string): Date {
    const meant = Temporal.PlainDateTime.from(wallTime);
    const found = meant.toZonedDateTime(timezone, { disambiguation: 'compatible' });
    if (found.toPlainDateTime().equals(meant)) return new Date(found.epochMilliseconds);
    const gap = meant.toZonedDateTime(timezone, { disambiguation: 'earlier' }).getTimeZoneTransition('next');
    return new Date((gap ?? found).epochMilliseconds);
  }
}
