import type { Told } from './tell.ts';

export abstract class NotificationLedger {
  /**
   * Writes what people are told, each event once per person, and forgets the intents that it came by: both or neither.
   * Answers who has something new.
   */
  abstract write(workspaceId: string, told: readonly Told[], intentIds: readonly string[]): Promise<readonly string[]>;
  /** Deletes what is older; answers how many. */
  abstract purge(before: Date): Promise<number>;
}
