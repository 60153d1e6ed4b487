/** Wall times of IANA zones, read and resolved. Wall times are `YYYY-MM-DDTHH:MM:SS`. */
export abstract class TimeZones {
  /** Throws RangeError for what is no wall time. */
  abstract normalise(wallTime: string): string;
  abstract wallTimeOf(instant: Date, timezone: string): string;
  /** A wall time that a gap skips moves to the first that exists after it; one that comes twice is the first. */
  abstract instantOf(wallTime: string, timezone: string): Date;
}
