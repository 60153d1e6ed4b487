import { InvalidInputError, NotFoundError, type Principal } from '@arkyra/kernel';
import { PublishTime, type PlannedTime, type TimeZones } from '../domain/index.ts';
import type { PostText, Refusal } from './ports/post.store.ts';
import { isRefusal } from './refusals.ts';
import type { SlotFinder } from './slot-finder.ts';

/** More than takers of one channel meet within one write; whoever still finds all of them taken looks again. */
const candidates = 64;
/** How often a free slot is looked for anew. */
const searches = 8;

const refused = (code: string, message: string): InvalidInputError => new InvalidInputError([{ pointer: '/scheduledAt', code, message }]);

interface SlotTaker {
  readonly principal: Principal;
  readonly postId: string;
  readonly channelIds: readonly string[];
  /** Of the post. */
  readonly timezone: string;
}

/** Plans that a post takes the next free slot; which one is decided by the statement that writes the post. */
export class SlotPlanner {
  readonly #finder: SlotFinder;
  readonly #zones: TimeZones;

  constructor(finder: SlotFinder, zones: TimeZones) {
    this.#finder = finder;
    this.#zones = zones;
  }

  /** Writes with the slots that are free, again as long as others were quicker. Throws `InvalidInputError` where there is none. */
  async take(taker: SlotTaker, write: (planned: PlannedTime) => Promise<PostText | Refusal>): Promise<PostText | Refusal> {
    for (let search = 1; ; search++) {
      const result = await write(await this.#plan(taker));
      if (!isRefusal(result) || result.refused !== 'slots-taken' || search === searches) return result;
    }
  }

  async #plan({ principal, postId, channelIds, timezone }: SlotTaker): Promise<PlannedTime> {
    if (channelIds.length === 0) throw refused('slot.no_channel', 'Choose the channels first: a slot is theirs.');
    const { hasSlots, times } = await this.#find(principal, postId, channelIds);
    const found: { instant: string; wallTime: string }[] = [];
    for (const at of times) {
      const { instant, wallTime } = PublishTime.of(new Date(at).toISOString(), timezone, this.#zones);
      found.push({ instant, wallTime });
      if (found.length === candidates) break;
    }
    if (!hasSlots) throw refused('slot.none_set', 'None of these channels has time slots yet. Set some on the channel’s page, or choose a time.');
    if (found.length === 0) throw refused('slot.none_free', 'These channels share no free slot in the next 90 days. Choose a time, or give them more slots.');
    return { kind: 'slot', candidates: found };
  }

  async #find(principal: Principal, postId: string, channelIds: readonly string[]) {
    try {
      return await this.#finder.find({ principal, channelIds, exceptPostId: postId });
    } catch (error) {
      // Which target it is, the check of the content says.
      if (error instanceof NotFoundError) throw refused('channel.not_found', 'One of the channels does not exist.');
      throw error;
    }
  }
}
