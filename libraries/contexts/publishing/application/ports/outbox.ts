export interface OutboxMessage {
  readonly id: string;
  readonly workspaceId: string;
  readonly topic: string;
  readonly payload: unknown;
  /** Times that sending it failed. */
  readonly attempts: number;
}

/** Messages that could not be sent, and the milliseconds until they come again. */
export type PutOff = readonly { readonly id: string; readonly inMs: number }[];

/** Events that wait to be sent. */
export abstract class Outbox {
  /**
   * Lends up to `most` messages, oldest first, to `send`, which nobody else then has; they are gone once it is
   * done, but for those that it puts off. When it throws, or its process ends, all are there again. Returns how many there were.
   * `nowMs` is the database's clock.
   */
  abstract drain(most: number, send: (messages: readonly OutboxMessage[], nowMs: number) => Promise<PutOff>): Promise<number>;
}
