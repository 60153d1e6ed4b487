import { ChannelAccess, ChannelNotFoundError, ChannelNotUsableError, type OpenChannel } from '@arkyra/channels';
import { DomainError } from '@arkyra/kernel';
import { NetworkFailure, NetworkRegistry, type NetworkAdapter, type SendContext } from '@arkyra/network-kit';
import type { TargetSettings } from '../../domain/index.ts';

/** A channel that is open for one delivery: its network, and what goes along with every call. */
export class ChannelSession {
  readonly adapter: NetworkAdapter;
  readonly #access: ChannelAccess;
  readonly #settings: TargetSettings;
  #channel: OpenChannel;
  #refreshed = false;

  constructor(access: ChannelAccess, adapter: NetworkAdapter, channel: OpenChannel, settings: TargetSettings) {
    this.#access = access;
    this.adapter = adapter;
    this.#channel = channel;
    this.#settings = settings;
  }

  get settings(): TargetSettings {
    return { ...this.#channel.settings, ...this.#settings };
  }

  get networkName(): string {
    return this.adapter.rules.displayName;
  }

  context(signal: AbortSignal, claimed?: ReadonlySet<string>): SendContext {
    const { externalId, handle, credentials } = this.#channel;
    return { externalId, handle, credentials, settings: this.settings, signal, ...(claimed && { claimed }) };
  }

  /**
   * The network no longer takes the credentials: true when they were renewed and the call may be made again.
   * Otherwise the channel now needs a person. Throws `NetworkFailure` (transient) when that could not be found out.
   */
  async renewed(failure: NetworkFailure): Promise<boolean> {
    const { id, workspaceId, credentialsVersion } = this.#channel;
    if (this.#refreshed) {
      await this.#access.markReconnect(this.#channel, failure.detail || 'The network no longer accepts the sign-in.');
      return false;
    }
    this.#refreshed = true;
    try {
      this.#channel = await this.#access.open(workspaceId, id, { refusedVersion: credentialsVersion });
      return true;
    } catch (error) {
      if (error instanceof ChannelNotUsableError) return false;
      throw passing(error);
    }
  }
}

export class ChannelSessions {
  readonly #access: ChannelAccess;
  readonly #networks: NetworkRegistry;

  constructor(access: ChannelAccess, networks: NetworkRegistry) {
    this.#access = access;
    this.#networks = networks;
  }

  /** Throws `NetworkFailure`: `reauth` when a person must reconnect, `config` for what is gone, `transient` for what passes. */
  async open(workspaceId: string, channelId: string, settings: TargetSettings): Promise<ChannelSession> {
    const channel = await this.#access.open(workspaceId, channelId).catch((error: unknown) => {
      if (error instanceof ChannelNotUsableError) throw new NetworkFailure('reauth', { stage: 'before-send', detail: error.message });
      if (error instanceof ChannelNotFoundError) throw new NetworkFailure('config', { stage: 'before-send', detail: error.message });
      throw passing(error);
    });
    const adapter = this.#networks.get(channel.network);
    if (!adapter) throw new NetworkFailure('config', { stage: 'before-send', detail: `This installation does not know ${channel.network}.` });
    return new ChannelSession(this.#access, adapter, channel, settings);
  }
}

/** Nothing was sent yet, and it may work later. */
export function passing(error: unknown): NetworkFailure {
  if (error instanceof NetworkFailure) return error;
  const detail = error instanceof DomainError ? error.message : 'Something went wrong before anything was sent';
  return new NetworkFailure('transient', { stage: 'before-send', detail, cause: error });
}
