export interface OutboxMessage {
  readonly id: string;
  readonly workspaceId: string;
  readonly topic: string;
  readonly payload: unknown;
  /** Times it was taken, this one included. */
  readonly attempts: number;
}

/** Events that wait to be sent. A claimed one comes back by itself when it is neither finished nor put off. */
export abstract class Outbox {
  abstract claim(wanted: number): Promise<{ readonly messages: readonly OutboxMessage[]; readonly nowMs: number }>;
  abstract finish(ids: readonly string[]): Promise<void>;
  abstract putOff(ids: readonly string[], ms: number): Promise<void>;
}
