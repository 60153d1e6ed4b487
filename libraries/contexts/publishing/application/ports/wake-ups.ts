/** Hints to workers that there is work. Any of them may be lost: the sweep gives them again. */
export abstract class WakeUps {
  /** For deliveries due in these seconds (epoch); `nowMs` is the database's clock. Laid twice = laid once. */
  abstract at(buckets: readonly number[], nowMs: number): Promise<void>;
  /** Something is due already. */
  abstract now(): Promise<void>;
  /** Something is unknown, lost or to be read back. */
  abstract reconcile(): Promise<void>;
  /** Something was committed to the outbox. Returns at once; pokes that come together count once. */
  abstract outbox(): void;
}
