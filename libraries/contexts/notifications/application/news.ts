import type { NotificationWanted } from '@arkyra/contracts/events';

/** A delivery as it is by the time somebody is told of it. */
export interface DeliveryFacts {
  readonly deliveryId: string;
  readonly postId: string;
  readonly channelId: string;
  readonly state: string;
  readonly holdReason: string | null;
  readonly version: number;
  readonly attemptCount: number;
  /** Who wrote the post, and who last put it on the plan. */
  readonly people: readonly string[];
}

export interface ChannelFacts {
  readonly channelId: string;
  readonly state: string;
  readonly credentialsVersion: number;
  /** Who may connect it again. */
  readonly people: readonly string[];
}

/** A channel that needs connecting is told of as such; an approval and a pause are people's own doing. */
const toldHolds: readonly string[] = ['missed', 'quota', 'confirm'];

function kindOf({ state, holdReason }: DeliveryFacts): 'delivery.failed' | 'delivery.held' | 'delivery.unknown' | undefined {
  if (state === 'failed') return 'delivery.failed';
  if (state === 'unknown') return 'delivery.unknown';
  return state === 'held' && holdReason !== null && toldHolds.includes(holdReason) ? 'delivery.held' : undefined;
}

/** What there is to tell of a delivery, if anything still is: once per state that it came to, until it was tried or changed again. */
export function deliveryNews(facts: DeliveryFacts): NotificationWanted | undefined {
  const kind = kindOf(facts);
  if (!kind) return undefined;
  const { deliveryId, postId, channelId, people, version, attemptCount } = facts;
  return { kind, userIds: [...people], postId, channelId, deliveryId, dedupe: `delivery:${deliveryId}:${kind.slice('delivery.'.length)}:${version}.${attemptCount}` };
}

/** Once per loss of the channel's credentials. */
export function channelNews({ channelId, state, credentialsVersion, people }: ChannelFacts): NotificationWanted | undefined {
  if (state !== 'reconnect') return undefined;
  return { kind: 'channel.reconnect', userIds: [...people], channelId, dedupe: `channel:${channelId}:reconnect:${credentialsVersion}` };
}
