import { DomainError, type Clock } from '@arkyra/kernel';
import { failureWords, NetworkFailure, type NetworkAdapter, type NetworkRegistry } from '@arkyra/network-kit';
import { ChannelNotFoundError, ChannelNotUsableError, NetworkNotFoundError } from '../domain/channel.errors.ts';
import type { ChannelDeliveries } from './channel-deliveries.ts';
import { disconnectedWords, type UsableChannel } from './channel-usability.ts';
import type { ChannelRef, ChannelVault, VersionedChannel } from './channel-vault.ts';
import type { Channels } from './channels.repository.ts';
import { isPassing, isSignInRefused, unreachable } from './network-answers.ts';
import type { RefreshChannel } from './refresh-channel.use-case.ts';

/** Reads the account with the channel's own credentials, so that trouble is seen before a post is due. */
export class CheckChannel {
  readonly #channels: Channels;
  readonly #vault: ChannelVault;
  readonly #networks: NetworkRegistry;
  readonly #refresh: RefreshChannel;
  readonly #deliveries: ChannelDeliveries;
  readonly #clock: Clock;

  constructor(channels: Channels, vault: ChannelVault, networks: NetworkRegistry, refresh: RefreshChannel, deliveries: ChannelDeliveries, clock: Clock) {
    this.#channels = channels;
    this.#vault = vault;
    this.#networks = networks;
    this.#refresh = refresh;
    this.#deliveries = deliveries;
    this.#clock = clock;
  }

  /**
   * Resolves when the network has answered, whatever it said: the channel's state and problem tell. Throws
   * `NetworkUnreachableError` or `ChannelRefreshFailedError`, which change no state, and `ChannelNotUsableError`
   * when it is disconnected.
   */
  async execute({ workspaceId, id }: ChannelRef): Promise<void> {
    const channel = await this.#vault.unlock(workspaceId, id);
    if (!channel) throw new ChannelNotFoundError();
    const { credentials } = channel;
    if (!credentials) throw new ChannelNotUsableError('disconnected', disconnectedWords(channel));
    const adapter = this.#networks.get(channel.network);
    if (!adapter) throw new NetworkNotFoundError();
    const refused = await this.#read({ ...channel, credentials }, adapter);
    if (!refused || channel.state !== 'connected') return;
    const renewed = await this.#renew(channel, adapter);
    // Refused again right after a refresh: only the refresh itself may ask for a person, so this is but told.
    const again = renewed && (await this.#read(renewed, adapter));
    if (again) await this.#tell(renewed, adapter, again);
  }

  /** The refusal of the sign-in, if there was one. */
  async #read(channel: UsableChannel, adapter: NetworkAdapter): Promise<NetworkFailure | undefined> {
    try {
      const account = await adapter.identify(channel.credentials);
      const revived = await this.#channels.recordCheck(channel, account, this.#clock.now());
      if (revived) await this.#deliveries.resume(channel.workspaceId, channel.id);
      return undefined;
    } catch (error) {
      if (!(error instanceof NetworkFailure)) throw error;
      if (isSignInRefused(error)) return error;
      await this.#tell(channel, adapter, error);
      if (isPassing(error)) throw unreachable(adapter.rules.displayName, error);
      return undefined;
    }
  }

  /** Undefined when the refresh was refused too, which is reported already. */
  async #renew(channel: VersionedChannel, adapter: NetworkAdapter): Promise<UsableChannel | undefined> {
    try {
      return await this.#refresh.execute(channel);
    } catch (error) {
      if (error instanceof ChannelNotUsableError) return undefined;
      if (error instanceof DomainError && error.cause instanceof NetworkFailure) await this.#tell(channel, adapter, error.cause);
      throw error;
    }
  }

  async #tell(channel: VersionedChannel, { rules }: NetworkAdapter, failure: NetworkFailure): Promise<void> {
    await this.#channels.recordProblem(channel, failureWords(failure.class, rules.displayName, failure.detail).cause);
  }
}
