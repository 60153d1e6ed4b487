export interface Digest {
  readonly every: 'day' | 'hour';
  /** Of the person's own clock; for a daily one. */
  readonly hour: number;
}

const stepMs = 15 * 60_000;
const hourMs = 3_600_000;
/** A day whose clock is set twice is never longer. */
const mostSteps = 30 * 4;

const clocks = new Map<string, Intl.DateTimeFormat>();

function clockOf(timezone: string): Intl.DateTimeFormat {
  const known = clocks.get(timezone);
  if (known) return known;
  const clock = new Intl.DateTimeFormat('en-GB', { timeZone: timezone, year: 'numeric', month: '2-digit', day: '2-digit', hour: '2-digit', minute: '2-digit', hourCycle: 'h23' });
  clocks.set(timezone, clock);
  return clock;
}

const readClock = (clock: Intl.DateTimeFormat, at: number): { day: string; hour: number } => {
  const [day = '', time = ''] = clock.format(at).split(', ');
  return { day, hour: Number(time.slice(0, 2)) };
};

/**
 * When the next digest after `after` is due: at the full hour, or when the clock in `timezone` first reaches the hour that day.
 * An hour that the clock skips is reached when it has skipped it; one that comes twice is taken once, the first time.
 */
export function nextDigest(after: Date, { every, hour }: Digest, timezone: string): Date {
  if (every === 'hour') return new Date((Math.floor(after.getTime() / hourMs) + 1) * hourMs);
  const clock = clockOf(timezone);
  // Every zone in use today is off UTC by whole quarters of an hour.
  let at = Math.floor(after.getTime() / stepMs) * stepMs;
  let before = readClock(clock, at);
  for (let step = 0; step < mostSteps; step += 1) {
    at += stepMs;
    const now = readClock(clock, at);
    if (now.hour >= hour && (now.day !== before.day || before.hour < hour)) return new Date(at);
    before = now;
  }
  throw new Error(`No ${hour}:00 within a day in ${timezone}`);
}
