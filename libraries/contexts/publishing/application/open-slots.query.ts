import type { OpenSlots } from '@arkyra/contracts';
import { InvalidInputError, type Principal } from '@arkyra/kernel';
import type { SlotFinder } from './slot-finder.ts';

export interface OpenSlotsInput {
  readonly principal: Principal;
  readonly channelId: string;
  readonly from: string;
  readonly to: string;
}

const dayMs = 86_400_000;
const longestDays = 100;

/** The slots of a channel within a span of time that are still ahead and free: what a calendar draws. */
export class OpenSlotsQuery {
  readonly #finder: SlotFinder;

  constructor(finder: SlotFinder) {
    this.#finder = finder;
  }

  async execute({ principal, channelId, from, to }: OpenSlotsInput): Promise<OpenSlots> {
    const [start, end] = [Date.parse(from), Date.parse(to)];
    if (end <= start || end - start > longestDays * dayMs)
      throw new InvalidInputError([{ pointer: '/to', code: 'span.invalid', message: `Ask for a span that ends after it begins, of at most ${longestDays} days.` }]);
    const { times } = await this.#finder.find({ principal, channelIds: [channelId], from, days: Math.ceil((end - start) / dayMs) });
    const data: { at: string }[] = [];
    for (const at of times) {
      if (at >= end) break;
      data.push({ at: new Date(at).toISOString() });
    }
    return { data };
  }
}
