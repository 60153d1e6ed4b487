import type { Clock } from '@arkyra/kernel';
import type { NetworkAdapter, NetworkRegistry } from '@arkyra/network-kit';
import { ChannelNotFoundError, ChannelNotUsableError, NetworkNotFoundError } from '../domain/channel.errors.ts';
import type { ChannelDeliveries } from './channel-deliveries.ts';
import type { ChannelRef, ChannelVault } from './channel-vault.ts';
import type { UsableChannel } from './channel-usability.ts';
import type { Channels } from './channels.repository.ts';
import { isDefiniteRefusal, unreachable } from './network-answers.ts';
import type { RefreshChannel } from './refresh-channel.use-case.ts';
import type { ReportRefusal } from './report-refusal.ts';

/** Reads the account with the channel's own credentials, so that trouble is seen before a post is due. */
export class CheckChannel {
  readonly #channels: Channels;
  readonly #vault: ChannelVault;
  readonly #networks: NetworkRegistry;
  readonly #refresh: RefreshChannel;
  readonly #refusal: ReportRefusal;
  readonly #deliveries: ChannelDeliveries;
  readonly #clock: Clock;

  constructor(channels: Channels, vault: ChannelVault, networks: NetworkRegistry, refresh: RefreshChannel, refusal: ReportRefusal, deliveries: ChannelDeliveries, clock: Clock) {
    this.#channels = channels;
    this.#vault = vault;
    this.#networks = networks;
    this.#refresh = refresh;
    this.#refusal = refusal;
    this.#deliveries = deliveries;
    this.#clock = clock;
  }

  /**
   * Resolves when the network has answered, whatever it said: the channel's state tells. Throws
   * `NetworkUnreachableError`, which changes nothing, and `ChannelNotUsableError` when it is disconnected.
   */
  async execute({ workspaceId, id }: ChannelRef): Promise<void> {
    const channel = await this.#vault.unlock(workspaceId, id);
    if (!channel) throw new ChannelNotFoundError();
    const { credentials } = channel;
    if (!credentials) throw new ChannelNotUsableError('disconnected', `${channel.handle} was disconnected. Connect it again to use it.`);
    const adapter = this.#networks.get(channel.network);
    if (!adapter) throw new NetworkNotFoundError();
    const refusal = await this.#read({ ...channel, credentials }, adapter);
    if (!refusal || channel.state !== 'connected') return;
    const renewed = await this.#renewed({ ...channel, credentials });
    const again = renewed && (await this.#read(renewed, adapter));
    if (again) await this.#refusal.execute(renewed, adapter.rules, again);
  }

  /** Undefined when all is well, which is recorded. */
  async #read(channel: UsableChannel, adapter: NetworkAdapter) {
    try {
      const account = await adapter.identify(channel.credentials);
      const revived = await this.#channels.recordCheck(channel, account, this.#clock.now());
      if (revived) await this.#deliveries.resume(channel.workspaceId, channel.id);
      return undefined;
    } catch (error) {
      if (isDefiniteRefusal(error)) return error;
      throw unreachable(adapter.rules.displayName, error);
    }
  }

  /** Undefined when the refresh was refused too, which is reported already. */
  async #renewed(channel: UsableChannel): Promise<UsableChannel | undefined> {
    try {
      return await this.#refresh.execute(channel);
    } catch (error) {
      if (error instanceof ChannelNotUsableError) return undefined;
      throw unreachable(channel.displayName, error);
    }
  }
}
