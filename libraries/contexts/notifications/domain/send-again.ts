const second = 1_000;
const firstPauseMs = 10 * second;
const longestPauseMs = 3_600 * second;
/** After that, a day and some hours of trying, a person has to look. */
const mostAttempts = 32;

/** Milliseconds until a mail that could not be handed over is tried again; undefined = given up. `attempts` counts from 1. */
export function pauseAfter(attempts: number): number | undefined {
  return attempts >= mostAttempts ? undefined : Math.min(firstPauseMs * 2 ** (attempts - 1), longestPauseMs);
}
