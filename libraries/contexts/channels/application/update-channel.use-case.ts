import { actorOf } from '@arkyra/audit';
import type { Principal } from '@arkyra/kernel';
import type { NetworkRegistry } from '@arkyra/network-kit';
import type { Channel } from '../domain/channel.ts';
import { ChannelNotFoundError, NetworkNotFoundError } from '../domain/channel.errors.ts';
import { checkChannel } from './channel-reach.ts';
import type { ChannelChanges, Channels } from './channels.repository.ts';
import { readSettings } from './read-settings.ts';

export class UpdateChannel {
  readonly #channels: Channels;
  readonly #networks: NetworkRegistry;

  constructor(channels: Channels, networks: NetworkRegistry) {
    this.#channels = channels;
    this.#networks = networks;
  }

  /** Settings are replaced as a whole. Throws `InvalidInputError` naming the setting that is wrong. */
  async execute(principal: Principal, id: string, { settings, timezone }: ChannelChanges): Promise<Channel> {
    const channel = await this.#channels.find(principal.workspaceId, id);
    if (!channel) throw new ChannelNotFoundError();
    checkChannel(principal, 'channels:manage', channel);
    const adapter = this.#networks.get(channel.network);
    if (!adapter) throw new NetworkNotFoundError();
    const changes = { settings: settings && readSettings(adapter.rules, settings), timezone };
    const updated = await this.#channels.update(channel.workspaceId, id, changes, actorOf(principal));
    if (!updated) throw new ChannelNotFoundError();
    return updated;
  }
}
