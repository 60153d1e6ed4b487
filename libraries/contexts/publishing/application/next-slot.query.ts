import type { NextSlot } from '@arkyra/contracts';
import type { Principal } from '@arkyra/kernel';
import type { SlotFinder } from './slot-finder.ts';

export interface NextSlotInput {
  readonly principal: Principal;
  readonly channelIds: readonly string[];
  /** ISO 8601: the slot comes later than this. */
  readonly after?: string | undefined;
}

/** The next instant that is a free slot on all of the channels. It is free now, and stays so only if it is taken. */
export class NextSlotQuery {
  readonly #finder: SlotFinder;

  constructor(finder: SlotFinder) {
    this.#finder = finder;
  }

  async execute({ principal, channelIds, after }: NextSlotInput): Promise<NextSlot> {
    const { hasSlots, times } = await this.#finder.find({ principal, channelIds, from: after });
    const beyond = after === undefined ? -Infinity : Date.parse(after);
    for (const at of times) if (at > beyond) return { at: new Date(at).toISOString(), reason: null };
    return { at: null, reason: hasSlots ? 'none_free' : 'no_slots' };
  }
}
