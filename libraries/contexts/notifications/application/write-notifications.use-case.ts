import { events, notificationWanted, type NotificationWanted } from '@arkyra/contracts/events';
import type { Clock } from '@arkyra/kernel';
import { pauseAfter } from '../domain/index.ts';
import { channelNews, deliveryNews } from './news.ts';
import { tell } from './tell.ts';
import type { NewsFacts } from './news-facts.ts';
import type { Intent, NotificationIntents } from './notification-intents.ts';
import type { NotificationLedger } from './notification-ledger.ts';
import type { NotificationSignals } from './notification-signals.ts';
import type { NotificationTimes } from './notification-times.ts';

const batchSize = 500;
/** About an hour of trying; then it is kept for a person to look at. */
const mostAttempts = 12;

/** Tells people of what happened. Any number of processes may run it at once, and any number of times. */
export class WriteNotifications {
  readonly #intents: NotificationIntents;
  readonly #facts: NewsFacts;
  readonly #ledger: NotificationLedger;
  readonly #signals: NotificationSignals;
  readonly #clock: Clock;
  readonly #times: NotificationTimes;

  constructor(intents: NotificationIntents, facts: NewsFacts, ledger: NotificationLedger, signals: NotificationSignals, clock: Clock, times: NotificationTimes) {
    this.#intents = intents;
    this.#facts = facts;
    this.#ledger = ledger;
    this.#signals = signals;
    this.#clock = clock;
    this.#times = times;
  }

  /** Answers how many events it worked through. */
  async execute(): Promise<number> {
    let done = 0;
    for (let batch = await this.#intents.claim(batchSize); batch.length > 0; batch = await this.#intents.claim(batchSize)) {
      for (const [workspaceId, intents] of Map.groupBy(batch, (intent) => intent.workspaceId)) await this.#tryAll(workspaceId, intents);
      done += batch.length;
    }
    return done;
  }

  /** Together; when that fails each by itself, so that one that cannot be told holds up no other. */
  async #tryAll(workspaceId: string, intents: readonly Intent[]): Promise<void> {
    try {
      await this.#work(workspaceId, intents);
    } catch (error) {
      const [only, ...others] = intents;
      if (only && others.length === 0) return this.#putOff(only, error);
      for (const intent of intents) await this.#tryAll(workspaceId, [intent]);
    }
  }

  async #putOff({ id, attempts }: Intent, error: unknown): Promise<void> {
    const pause = attempts < mostAttempts ? pauseAfter(attempts) : undefined;
    await this.#intents.putOff([id], pause, String(error).slice(0, 500));
  }

  async #work(workspaceId: string, intents: readonly Intent[]): Promise<void> {
    const wanted = await this.#wantedOf(workspaceId, intents);
    const people = await this.#facts.people(workspaceId, [...new Set(wanted.flatMap(({ userIds }) => userIds))]);
    const times = { now: this.#clock.now(), settleMs: this.#times.settle };
    const told = wanted.flatMap((one) => tell(one, people, times));
    const userIds = await this.#ledger.write(workspaceId, told, intents.map(({ id }) => id));
    if (userIds.length > 0) this.#signals.changed(workspaceId, userIds);
    if (told.some(({ mail }) => mail === 'now')) this.#signals.wakeMailer(this.#times.settle);
  }

  async #wantedOf(workspaceId: string, intents: readonly Intent[]): Promise<NotificationWanted[]> {
    const of = (topic: string) => intents.filter((intent) => intent.topic === topic).map(({ payload }) => payload);
    const asked = of('notification.wanted').map((payload) => notificationWanted.parse(payload));
    const deliveryIds = of('delivery.changed').map((payload) => events['delivery.changed'].parse(payload).deliveryId);
    const channelIds = of('channel.changed').map((payload) => events['channel.changed'].parse(payload).channelId);
    const deliveries = deliveryIds.length > 0 ? await this.#facts.deliveries(workspaceId, deliveryIds) : [];
    const channels = channelIds.length > 0 ? await this.#facts.channels(workspaceId, channelIds) : [];
    return [...asked, ...deliveries.map(deliveryNews), ...channels.map(channelNews)].filter((one) => one !== undefined);
  }
}
