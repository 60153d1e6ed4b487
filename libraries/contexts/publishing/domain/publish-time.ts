import type { TimeZones } from './time-zones.ts';

/** Beyond these years the notations of PostgreSQL, JavaScript and ISO 8601 part. */
const earliest = Date.UTC(1970, 0, 1);
const latest = Date.UTC(9999, 0, 1);

const withOffset = /(?:Z|[+-]\d{2}:?\d{2})$/iu;

/** When a post goes out: the instant, and beside it the wall time and zone that the person meant. */
export class PublishTime {
  /** ISO 8601 in UTC, with milliseconds. */
  readonly instant: string;
  readonly wallTime: string;
  readonly timezone: string;

  private constructor(instant: Date, wallTime: string, timezone: string) {
    if (!(instant.getTime() >= earliest && instant.getTime() < latest)) throw new RangeError(`${instant.getTime()} is out of range`);
    this.instant = instant.toISOString();
    this.wallTime = wallTime;
    this.timezone = timezone;
  }

  /**
   * `at` is ISO 8601; without an offset it is a wall time in `timezone` (IANA). A wall time that the zone
   * skips means the next that exists, one that comes twice means the first. Throws RangeError on nonsense.
   */
  static of(at: string, timezone: string, zones: TimeZones): PublishTime {
    if (!withOffset.test(at)) return new PublishTime(zones.instantOf(at, timezone), zones.normalise(at), timezone);
    const instant = new Date(at);
    return new PublishTime(instant, zones.wallTimeOf(instant, timezone), timezone);
  }
}
