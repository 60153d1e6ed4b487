import { NotFoundError, type Principal } from '@arkyra/kernel';
import { inAll, slotTimes, type TimeZones } from '../domain/index.ts';
import type { ChannelSlotFacts, SlotFacts } from './ports/slot-facts.ts';

/** How far ahead a free slot is searched. */
export const searchDays = 90;

export interface FreeSlots {
  /** False when none of the channels has slots. */
  readonly hasSlots: boolean;
  /** In ms since 1970, in order; computed as they are asked for. */
  readonly times: Iterable<number>;
}

export interface SlotWish {
  readonly principal: Principal;
  readonly channelIds: readonly string[];
  readonly from?: string | undefined;
  readonly days?: number;
  readonly exceptPostId?: string | undefined;
}

const minuteMs = 60_000;
const minuteOf = (at: number): number => Math.floor(at / minuteMs);
const longAgo = '1970-01-01T00:00:00.000Z';

/** Finds the slots of channels that nothing is planned for yet. Takes none. */
export class SlotFinder {
  readonly #facts: SlotFacts;
  readonly #zones: TimeZones;

  constructor(facts: SlotFacts, zones: TimeZones) {
    this.#facts = facts;
    this.#zones = zones;
  }

  /**
   * Instants that are a slot on each of the channels that have slots, and taken on none of them. A channel without
   * slots has no wishes, but is not given two posts at once. Throws `NotFoundError`.
   */
  async find({ principal: { workspaceId, testMode }, channelIds, from = longAgo, days = searchDays, exceptPostId }: SlotWish): Promise<FreeSlots> {
    const facts = await this.#facts.read({ workspaceId, testMode, channelIds, from, days, exceptPostId });
    const isInReach = (one: ChannelSlotFacts) => !testMode || one.network === 'sandbox';
    const channels = facts.channels.filter(isInReach);
    if (channels.length < new Set(channelIds).size) throw new NotFoundError('channel');
    const [start, end] = [Date.parse(facts.from), Date.parse(facts.to)];
    const plans = channels.filter(({ slots }) => slots.length > 0);
    const taken = new Set(channels.flatMap((one) => one.taken.map((at) => minuteOf(Date.parse(at)))));
    return { hasSlots: plans.length > 0, times: free(inAll(plans.map((plan) => slotTimes(plan, start, end, this.#zones))), taken) };
  }
}

function* free(times: Iterable<number>, taken: ReadonlySet<number>): Generator<number> {
  for (const at of times) if (!taken.has(minuteOf(at))) yield at;
}
