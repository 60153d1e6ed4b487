import type { Permission } from '@arkyra/catalog';
import type { Principal } from '@arkyra/kernel';
import type { Channel } from '../domain/channel.ts';
import { ChannelNotFoundError } from '../domain/channel.errors.ts';
import { checkChannel } from './channel-reach.ts';
import type { Channels } from './channels.repository.ts';

export class GetChannel {
  readonly #channels: Channels;

  constructor(channels: Channels) {
    this.#channels = channels;
  }

  async execute(principal: Principal, id: string, permission: Permission = 'channels:read'): Promise<Channel> {
    const channel = await this.#channels.find(principal.workspaceId, id);
    if (!channel) throw new ChannelNotFoundError();
    checkChannel(principal, permission, channel);
    return channel;
  }
}
