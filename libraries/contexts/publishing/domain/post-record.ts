import type { Part, TargetSettings } from './content.ts';
import type { DeliveryState, HoldReason } from './delivery-state.ts';
import type { PostState } from './post-state.ts';

/** What happens to a delivery whose time passed while it could not go out; null on a post = what its workspace says. */
export type MissedPolicy = 'late' | 'hold' | 'skip';

/** A post as it was read, with all that decides which changes it may take. */
export interface PostRecord {
  readonly id: string;
  readonly version: number;
  readonly state: PostState;
  /** ISO 8601 in UTC. */
  readonly scheduledAt: string | null;
  readonly wallTime: string | null;
  readonly timezone: string;
  readonly missedPolicy: MissedPolicy | null;
  readonly parts: readonly Part[];
  readonly tags: readonly string[];
  readonly deliveries: readonly DeliveryRecord[];
}

export interface DeliveryRecord {
  readonly id: string;
  readonly channelId: string;
  readonly position: number;
  readonly state: DeliveryState;
  readonly holdReason: HoldReason | null;
  readonly fence: number;
  readonly parts: readonly Part[] | null;
  readonly settings: TargetSettings;
  /** Parts that are out, in order. */
  readonly published: readonly unknown[];
  readonly attempts: number;
  /** Automatic tries since a person last set it going. */
  readonly tries: number;
}

/** When a delivery is due after a change: at the post's time, at once, never, or as before. */
export type Go = 'planned' | 'now' | 'none' | 'keep';

/** What a change does to one delivery. `keep` leaves it alone and lets it move on meanwhile. */
export type DeliveryOperation =
  | { readonly op: 'keep' | 'delete'; readonly id: string; readonly seenState: DeliveryState; readonly seenFence: number }
  | ({ readonly op: 'insert'; readonly channelId: string } & Written)
  | ({ readonly op: 'update'; readonly seenState: DeliveryState; readonly seenFence: number; readonly channelId: string } & Written & Changed);

interface Written {
  readonly id: string;
  readonly position: number;
  readonly parts: readonly Part[] | null;
  readonly settings: TargetSettings;
  readonly state: DeliveryState;
  /** Row of the timeline; null writes none. */
  readonly event: string | null;
  readonly message: string | null;
}

interface Changed {
  readonly holdReason: HoldReason | null;
  readonly removed: boolean;
  readonly go: Go;
  /** Keep the words of the last failure. */
  readonly keepFailure: boolean;
  /** A person's word on where the post is. */
  readonly url?: string;
  /** The parts that are out, where a person knows more than Arkyra; one without an id has an empty one. */
  readonly published?: readonly unknown[];
}

/** How the post's own time changes. */
export type PlannedTime =
  | { readonly kind: 'keep' | 'none' | 'now' }
  | { readonly kind: 'at'; readonly instant: string; readonly wallTime: string; readonly mustComeYet: boolean }
  /** The first of these that is still free when the post is written. */
  | { readonly kind: 'slot'; readonly candidates: readonly SlotTime[] };

export interface SlotTime {
  /** ISO 8601 in UTC. */
  readonly instant: string;
  readonly wallTime: string;
}

export const seen = ({ id, state, fence }: DeliveryRecord) => ({ id, seenState: state, seenFence: fence });

/** An update that changes nothing but what is given. */
export function updateOf(delivery: DeliveryRecord, change: Partial<Omit<Extract<DeliveryOperation, { op: 'update' }>, 'op' | 'id'>>): DeliveryOperation {
  const { channelId, position, parts, settings, state, holdReason } = delivery;
  const same = { channelId, position, parts, settings, state, holdReason, removed: false, go: 'keep', keepFailure: true, event: null, message: null } as const;
  return { op: 'update', ...seen(delivery), ...same, ...change };
}

/** Publishing or not yet known: nobody may change it now. */
export const isOnItsWay = ({ state }: Pick<DeliveryRecord, 'state'>): boolean => state === 'publishing' || state === 'unknown';

/** Something of it is, or may be, on the network: it keeps its history. */
export const mayBeOut = ({ state, holdReason, published }: DeliveryRecord): boolean =>
  state === 'published' || published.length > 0 || isOnItsWay({ state }) || (state === 'held' && holdReason === 'confirm');
