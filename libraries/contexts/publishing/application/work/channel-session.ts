import { ChannelAccess, ChannelNotFoundError, ChannelNotUsableError, type OpenChannel } from '@arkyra/channels';
import { DomainError } from '@arkyra/kernel';
import { NetworkFailure, NetworkRegistry, type NetworkAdapter, type Pace, type SendContext } from '@arkyra/network-kit';
import type { TargetSettings } from '../../domain/index.ts';
import type { Monotonic } from '../ports/monotonic.ts';

/** A channel that is open for one delivery: its network, and what goes along with every call. */
export class ChannelSession {
  readonly adapter: NetworkAdapter;
  readonly #access: ChannelAccess;
  readonly #settings: TargetSettings;
  /** Told when the credentials of this channel turned out to be old. */
  readonly #onRefused: () => void;
  #channel: OpenChannel;
  #refreshed = false;

  constructor(access: ChannelAccess, adapter: NetworkAdapter, channel: OpenChannel, settings: TargetSettings, onRefused: () => void) {
    this.#access = access;
    this.#onRefused = onRefused;
    this.adapter = adapter;
    this.#channel = channel;
    this.#settings = settings;
  }

  get settings(): TargetSettings {
    return { ...this.#channel.settings, ...this.#settings };
  }

  /** What the network allows the channel to publish. */
  get paces(): readonly Pace[] {
    return this.adapter.rules.pace?.(this.settings) ?? [];
  }

  get networkName(): string {
    return this.adapter.rules.displayName;
  }

  context(signal: AbortSignal, known: Pick<SendContext, 'claimed' | 'since'> = {}): SendContext {
    const { externalId, handle, credentials } = this.#channel;
    return { externalId, handle, credentials, settings: this.settings, signal, ...known };
  }

  /**
   * The network no longer takes the credentials: true when they were renewed and the call may be made again.
   * Otherwise the channel now needs a person. Throws `NetworkFailure` (transient) when that could not be found out.
   */
  async renewed(failure: NetworkFailure): Promise<boolean> {
    const { id, workspaceId, credentialsVersion } = this.#channel;
    this.#onRefused();
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

/** Milliseconds that an open channel serves the deliveries that come together. */
const sharedMs = 2_000;

/**
 * Opens channels; those that were opened in the last seconds once for all. A claim has looked at the channel's state
 * just before, and credentials that have changed meanwhile are refused by the network and then renewed.
 */
export class ChannelSessions {
  readonly #access: ChannelAccess;
  readonly #networks: NetworkRegistry;
  readonly #clock: Monotonic;
  readonly #open = new Map<string, { readonly channel: Promise<OpenChannel>; readonly until: number }>();

  constructor(access: ChannelAccess, networks: NetworkRegistry, clock: Monotonic) {
    this.#access = access;
    this.#networks = networks;
    this.#clock = clock;
  }

  /** Throws `NetworkFailure`: `reauth` when a person must reconnect, `config` for what is gone, `transient` for what passes. */
  async open(workspaceId: string, channelId: string, settings: TargetSettings): Promise<ChannelSession> {
    const forget = () => void this.#open.delete(channelId);
    const channel = await this.#shared(workspaceId, channelId).catch((error: unknown) => {
      forget();
      if (error instanceof ChannelNotUsableError) throw new NetworkFailure('reauth', { stage: 'before-send', detail: error.message });
      if (error instanceof ChannelNotFoundError) throw new NetworkFailure('config', { stage: 'before-send', detail: error.message });
      throw passing(error);
    });
    const adapter = this.#networks.get(channel.network);
    if (!adapter) throw new NetworkFailure('config', { stage: 'before-send', detail: `This installation does not know ${channel.network}.` });
    return new ChannelSession(this.#access, adapter, channel, settings, forget);
  }

  #shared(workspaceId: string, channelId: string): Promise<OpenChannel> {
    const now = this.#clock.ms();
    const known = this.#open.get(channelId);
    if (known && known.until > now) return known.channel;
    this.#dropOld(now);
    const channel = this.#access.open(workspaceId, channelId);
    this.#open.set(channelId, { channel, until: now + sharedMs });
    return channel;
  }

  #dropOld(now: number): void {
    // The oldest come first.
    for (const [id, { until }] of this.#open) {
      if (until > now) return;
      this.#open.delete(id);
    }
  }
}

/** Nothing was sent yet, and it may work later. */
export function passing(error: unknown): NetworkFailure {
  if (error instanceof NetworkFailure) return error;
  const detail = error instanceof DomainError ? error.message : 'Something went wrong before anything was sent';
  return new NetworkFailure('transient', { stage: 'before-send', detail, cause: error });
}
