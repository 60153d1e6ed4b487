import { events } from '@arkyra/contracts/events';
import type { NotificationIntents } from './notification-intents.ts';
import type { NotificationSignals } from './notification-signals.ts';
import type { NotificationTimes } from './notification-times.ts';

interface Message {
  readonly id: string;
  readonly workspaceId: string;
  readonly topic: string;
  readonly payload: unknown;
}

/** Keeps the events of which somebody may have to be told. Who and how is found out later, away from the outbox. */
export class HearEvents {
  readonly #intents: NotificationIntents;
  readonly #signals: NotificationSignals;
  readonly #times: NotificationTimes;

  constructor(intents: NotificationIntents, signals: NotificationSignals, times: NotificationTimes) {
    this.#intents = intents;
    this.#signals = signals;
    this.#times = times;
  }

  wants({ topic, payload }: Pick<Message, 'topic' | 'payload'>): boolean {
    if (topic === 'notification.wanted') return true;
    if (topic === 'delivery.changed') return ['failed', 'held', 'unknown'].includes(stateOf(payload) ?? '');
    return topic === 'channel.changed' && stateOf(payload) === 'reconnect';
  }

  async hear(messages: readonly Message[]): Promise<void> {
    await this.#intents.keep(messages.map((message) => ({ ...message, inMs: this.#patienceWith(message) })));
    this.#signals.wakeWriter();
  }

  /** Most doubts are settled by asking the network, and then there was nothing to tell. */
  #patienceWith({ topic, payload }: Message): number {
    return topic === 'delivery.changed' && stateOf(payload) === 'unknown' ? this.#times.doubt : 0;
  }
}

const withState = events['channel.changed'].pick({ state: true });

function stateOf(payload: unknown): string | undefined {
  return withState.safeParse(payload).data?.state;
}
