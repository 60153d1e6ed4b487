/** The database's clock: that of the machine decides nothing. */
export abstract class DatabaseClock {
  /** Milliseconds since 1970. */
  abstract nowMs(): Promise<number>;
}
