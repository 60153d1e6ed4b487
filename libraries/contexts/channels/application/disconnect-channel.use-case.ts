import { actorOf } from '@arkyra/audit';
import type { Principal } from '@arkyra/kernel';
import { ChannelNotFoundError } from '../domain/channel.errors.ts';
import type { ChannelDeliveries } from './channel-deliveries.ts';
import { checkChannel } from './channel-reach.ts';
import type { Channels } from './channels.repository.ts';

/** Forgets the credentials. History stays, and what was scheduled is held until the account is connected again. */
export class DisconnectChannel {
  readonly #channels: Channels;
  readonly #deliveries: ChannelDeliveries;

  constructor(channels: Channels, deliveries: ChannelDeliveries) {
    this.#channels = channels;
    this.#deliveries = deliveries;
  }

  /** Doing it twice is fine. */
  async execute(principal: Principal, id: string): Promise<void> {
    const channel = await this.#channels.find(principal.workspaceId, id);
    if (!channel) throw new ChannelNotFoundError();
    checkChannel(principal, 'channels:manage', channel);
    await this.#channels.disconnect(channel.workspaceId, id, actorOf(principal));
    await this.#deliveries.hold(channel.workspaceId, id, `${channel.handle} was disconnected.`);
  }
}
