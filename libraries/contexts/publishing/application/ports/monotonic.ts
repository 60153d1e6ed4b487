/** Milliseconds that only go forward, whatever is done to the wall clock. */
export abstract class Monotonic {
  abstract ms(): number;
}
