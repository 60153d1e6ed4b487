import { actorOf } from '@arkyra/audit';
import type { Principal } from '@arkyra/kernel';
import { ChannelNotFoundError } from '../domain/channel.errors.ts';
import { normaliseSlots, type ChannelSlots } from '../domain/channel-slots.ts';
import type { ChannelSlotsStore } from './channel-slots.store.ts';
import type { GetChannel } from './get-channel.query.ts';

export class SetChannelSlots {
  readonly #channels: GetChannel;
  readonly #slots: ChannelSlotsStore;

  constructor(channels: GetChannel, slots: ChannelSlotsStore) {
    this.#channels = channels;
    this.#slots = slots;
  }

  /** Replaces zone and slots as a whole, so the same call twice is one change. What is scheduled keeps its time. */
  async execute(principal: Principal, channelId: string, { timezone, slots }: ChannelSlots): Promise<ChannelSlots> {
    await this.#channels.execute(principal, channelId, 'channels:manage');
    const wanted = { timezone, slots: normaliseSlots(slots) };
    if (!(await this.#slots.replace(principal.workspaceId, channelId, wanted, actorOf(principal)))) throw new ChannelNotFoundError();
    return wanted;
  }
}
