import type { DeadLetter, DeadLetterKind, DeadLetterState, FailedJob } from '../domain/index.ts';

export interface DeadLetterFilter {
  readonly state: DeadLetterState;
  readonly queue?: string | undefined;
  readonly name?: string | undefined;
}

/** Those of one kind that had failed by `until`: what the person saw, and nothing that came later. */
export interface DeadLettersSeen {
  readonly name: string;
  readonly until: Date;
}

/** Where dead letters are kept: somewhere that outlives an emptied queue. */
export abstract class DeadLetters {
  /** A job that is already kept is kept once. */
  abstract keep(jobs: readonly FailedJob[]): Promise<void>;
  /** Latest failure first; `after` is the last one of the page before. */
  abstract page(filter: DeadLetterFilter, after: { readonly failedAt: string; readonly id: string } | null, size: number): Promise<readonly DeadLetter[]>;
  abstract get(id: string): Promise<DeadLetter | null>;
  /** Of the dead ones. */
  abstract kinds(): Promise<readonly DeadLetterKind[]>;
  abstract seen(of: DeadLettersSeen, most: number): Promise<readonly string[]>;
  /**
   * Moves one from a state to another while nobody else can. `act` runs before it is written and keeps it from being
   * written by throwing. Null when there is none; the letter as it is when it was in another state.
   */
  abstract move(id: string, from: DeadLetterState, to: DeadLetterState, by: string, act?: (letter: DeadLetter) => Promise<void>): Promise<{ readonly letter: DeadLetter; readonly moved: boolean } | null>;
  abstract discardSeen(of: DeadLettersSeen, by: string): Promise<number>;
  abstract purge(settledBefore: Date, deadBefore: Date): Promise<number>;
}
