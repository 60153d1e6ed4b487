/** A random number in [0, 1), to spread what failed together. */
export abstract class Jitter {
  abstract fraction(): number;
}
