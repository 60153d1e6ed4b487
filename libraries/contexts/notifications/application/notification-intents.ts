export interface Intent {
  /** Of the outbox message that it came by. */
  readonly id: string;
  readonly workspaceId: string;
  readonly topic: string;
  readonly payload: unknown;
  /** Claims so far. */
  readonly attempts: number;
}

/** Events of which somebody may have to be told. */
export abstract class NotificationIntents {
  /** Once each by id; ready after `inMs`. */
  abstract keep(intents: readonly (Omit<Intent, 'attempts'> & { readonly inMs: number })[]): Promise<void>;
  /** Leased to the caller, oldest first. */
  abstract claim(most: number): Promise<readonly Intent[]>;
  /** Undefined `inMs`: never again by itself. */
  abstract putOff(ids: readonly string[], inMs: number | undefined, problem: string): Promise<void>;
  abstract hasDue(): Promise<boolean>;
  /** Those that were given up before; answers how many. */
  abstract purge(before: Date): Promise<number>;
}
