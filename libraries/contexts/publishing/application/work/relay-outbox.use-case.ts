import { events, type EventMap, type EventName } from '@arkyra/contracts';
import { backoff, type PublishingTimes } from '../../domain/index.ts';
import { noListeners, type EventListeners } from '../ports/event-listeners.ts';
import type { LiveUpdates } from '../ports/live-updates.ts';
import type { Outbox, OutboxMessage } from '../ports/outbox.ts';
import type { PublishingWatch } from '../ports/publishing-watch.ts';
import type { WakeUps } from '../ports/wake-ups.ts';
import type { SyncChannelDeliveries } from './sync-channel-deliveries.use-case.ts';

const batchSize = 200;

type Handlers = { readonly [N in EventName]: (payload: EventMap[N], message: OutboxMessage, plan: Wanted) => Promise<void> | void };

/** What a batch asks for, done together at its end. */
interface Wanted {
  /** Wake-ups. */
  readonly dueAt: number[];
  /** Posts that changed, by workspace: a browser needs to hear of each once. */
  readonly posts: Map<string, Set<string>>;
}

interface Later {
  readonly id: string;
  readonly inMs: number;
}

/** Sends on what was committed: live updates to browsers, wake-ups to workers. Each message at least once. */
export class RelayOutbox {
  readonly #outbox: Outbox;
  readonly #live: LiveUpdates;
  readonly #wakeUps: WakeUps;
  readonly #channels: SyncChannelDeliveries;
  readonly #watch: PublishingWatch;
  readonly #times: PublishingTimes;
  readonly #listeners: EventListeners;
  #running: Promise<void> | undefined;
  #again = false;

  constructor(outbox: Outbox, live: LiveUpdates, wakeUps: WakeUps, channels: SyncChannelDeliveries, watch: PublishingWatch, times: PublishingTimes, listeners: EventListeners = noListeners) {
    this.#outbox = outbox;
    this.#live = live;
    this.#wakeUps = wakeUps;
    this.#channels = channels;
    this.#watch = watch;
    this.#times = times;
    this.#listeners = listeners;
  }

  /** Empties the outbox. Calls that come while it runs make it look once more. */
  execute(): Promise<void> {
    this.#again = true;
    this.#running ??= this.#run().finally(() => (this.#running = undefined));
    return this.#running;
  }

  async #run(): Promise<void> {
    while (this.#again) {
      this.#again = false;
      for (let full = true; full; ) full = (await this.#relayBatch()) === batchSize;
    }
  }

  #relayBatch(): Promise<number> {
    return this.#outbox.drain(batchSize, async (messages, nowMs) => {
      const wanted: Wanted = { dueAt: [], posts: new Map() };
      const putOff = new Map<string, Later>();
      await this.#tellListeners(messages, putOff);
      for (const message of messages) {
        try {
          await this.#send(message, wanted);
        } catch (error) {
          this.#watch.warn('An event could not be sent on; it is tried again', { topic: message.topic, error: String(error) });
          putOff.set(message.id, this.#later(message));
        }
      }
      for (const [workspaceId, posts] of wanted.posts) await this.#live.postsChanged(workspaceId, [...posts]);
      await this.#wake(wanted, nowMs);
      return [...putOff.values()];
    });
  }

  /** What a listener cannot take now comes again for it; nothing else waits for it. */
  async #tellListeners(messages: readonly OutboxMessage[], putOff: Map<string, Later>): Promise<void> {
    for (const listener of this.#listeners.all) {
      const wanted = messages.filter((message) => listener.wants(message));
      try {
        if (wanted.length > 0) await listener.hear(wanted);
      } catch (error) {
        this.#watch.warn('Events could not be told; they are told again', { topic: wanted[0]?.topic, error: String(error) });
        for (const message of wanted) putOff.set(message.id, this.#later(message));
      }
    }
  }

  #later({ id, attempts }: OutboxMessage): Later {
    return { id, inMs: backoff(attempts, { base: this.#times.backoffBase, max: this.#times.backoffMax }, 0) };
  }

  async #wake({ dueAt }: Wanted, nowMs: number): Promise<void> {
    const soon = nowMs + 1_000;
    if (dueAt.some((at) => at <= soon)) await this.#wakeUps.now();
    const later = dueAt.filter((at) => at > soon && at <= nowMs + this.#times.horizon);
    if (later.length > 0) await this.#wakeUps.at([...new Set(later.map((at) => Math.floor(at / 1000)))], nowMs);
  }

  async #send(message: OutboxMessage, wanted: Wanted): Promise<void> {
    const { topic } = message;
    if (!isEvent(topic)) return this.#watch.warn('The outbox holds an unknown topic', { topic });
    await this.#dispatch(topic, message, wanted);
  }

  #dispatch<N extends EventName>(topic: N, message: OutboxMessage, wanted: Wanted): Promise<void> | void {
    const definitions: { readonly [E in EventName]: { parse(payload: unknown): EventMap[E] } } = events;
    return this.#handlers[topic](definitions[topic].parse(message.payload), message, wanted);
  }

  readonly #handlers: Handlers = {
    'post.changed': ({ postId, dueAt }, { workspaceId }, wanted) => {
      if (dueAt) wanted.dueAt.push(Date.parse(dueAt));
      changed(wanted, workspaceId, [postId]);
    },
    'delivery.scheduled': ({ dueAt }, _message, wanted) => {
      wanted.dueAt.push(Date.parse(dueAt));
    },
    'delivery.changed': ({ postId }, { workspaceId }, wanted) => changed(wanted, workspaceId, [postId]),
    'deliveries.changed': ({ postIds }, { workspaceId }, wanted) => changed(wanted, workspaceId, postIds),
    'channel.changed': async ({ channelId }, { workspaceId }) => {
      await this.#channels.execute(channelId);
      await this.#live.channelChanged(workspaceId, channelId);
    },
    'approval.changed': async (change, { workspaceId }, wanted) => {
      await this.#live.approvalChanged(workspaceId, change);
      changed(wanted, workspaceId, [change.postId]);
    },
    'comment.changed': ({ postId, internal }, { workspaceId }) => this.#live.commentChanged(workspaceId, postId, internal),
    'media.changed': ({ mediaId, state }, { workspaceId }) => this.#live.mediaChanged(workspaceId, mediaId, state),
    // A listener's alone.
    'notification.wanted': () => {},
  };
}

const isEvent = (topic: string): topic is EventName => Object.hasOwn(events, topic);

function changed({ posts }: Wanted, workspaceId: string, postIds: readonly string[]): void {
  const known = posts.get(workspaceId) ?? new Set();
  posts.set(workspaceId, known);
  for (const id of postIds) known.add(id);
}
