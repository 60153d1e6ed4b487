import type { Principal } from '@arkyra/kernel';
import { ChannelNotFoundError } from '../domain/channel.errors.ts';
import type { ChannelSlots } from '../domain/channel-slots.ts';
import type { ChannelSlotsStore } from './channel-slots.store.ts';
import type { GetChannel } from './get-channel.query.ts';

export class GetChannelSlots {
  readonly #channels: GetChannel;
  readonly #slots: ChannelSlotsStore;

  constructor(channels: GetChannel, slots: ChannelSlotsStore) {
    this.#channels = channels;
    this.#slots = slots;
  }

  async execute(principal: Principal, channelId: string): Promise<ChannelSlots> {
    await this.#channels.execute(principal, channelId);
    const slots = await this.#slots.read(principal.workspaceId, channelId);
    if (!slots) throw new ChannelNotFoundError();
    return slots;
  }
}
