import type { OutboxMessage } from './outbox.ts';

/** A part of the house that acts on events, beside publishing itself. */
export interface EventListener {
  /** Asked of every message, so quickly. */
  wants(message: OutboxMessage): boolean;
  /** Each message at least once; keeps them or throws, and they come again later. */
  hear(messages: readonly OutboxMessage[]): Promise<void>;
}

/** Those who listen; named where an app is put together. */
export abstract class EventListeners {
  abstract readonly all: readonly EventListener[];
}

export const noListeners: EventListeners = { all: [] };
