import type { Clock } from '@arkyra/kernel';
import type { NetworkAdapter, NetworkRegistry } from '@arkyra/network-kit';
import { ChannelRefreshFailedError, NetworkNotFoundError } from '../domain/channel.errors.ts';
import { assertUsable, type UsableChannel } from './channel-usability.ts';
import type { ChannelVault, VersionedChannel } from './channel-vault.ts';
import { isSignInRefused } from './network-answers.ts';
import type { ReportRefusal } from './report-refusal.ts';

/** Longer than any one request to a network takes. What a dead process was refreshing goes on when it ends. */
const lockMs = 45_000;
/** Milliseconds for installations whose spans are cut short, as tests do; requests take as long as ever there. */
export const refreshLockMs = (scale: number): number => Math.max(lockMs * scale, 5_000);
/** After a passing failure the network is left alone for so long. */
const restMs = 15_000;
/** How long to wait for another process that is refreshing: as long as networks take to answer. */
const patienceMs = 16_000;

/** New tokens for a channel: of all processes that want them at once, one asks the network. */
export class RefreshChannel {
  readonly #vault: ChannelVault;
  readonly #networks: NetworkRegistry;
  readonly #refusal: ReportRefusal;
  readonly #clock: Clock;
  readonly #lockMs: number;

  constructor(vault: ChannelVault, networks: NetworkRegistry, refusal: ReportRefusal, clock: Clock, ms = lockMs) {
    this.#vault = vault;
    this.#networks = networks;
    this.#refusal = refusal;
    this.#clock = clock;
    this.#lockMs = ms;
  }

  /**
   * The channel with credentials newer than `channel.credentialsVersion`. Throws `ChannelNotUsableError` when
   * the network definitely refuses, `ChannelRefreshFailedError` when it could not be asked.
   */
  async execute(channel: VersionedChannel): Promise<UsableChannel> {
    const end = this.#clock.now().getTime() + patienceMs;
    for (;;) {
      const found = await this.#vault.unlock(channel.workspaceId, channel.id);
      assertUsable(found);
      if (found.credentialsVersion !== channel.credentialsVersion) return found;
      const lock = await this.#vault.lock(found, this.#lockMs);
      if (lock === 'mine') return this.#refresh(found);
      const left = end - this.#clock.now().getTime();
      if (lock === 'resting' || left <= 0) throw new ChannelRefreshFailedError(this.#adapter(found.network).rules.displayName);
      await this.#vault.settled(found, left);
    }
  }

  async #refresh(channel: UsableChannel): Promise<UsableChannel> {
    const adapter = this.#adapter(channel.network);
    const renewed = await adapter.refresh(channel.credentials).catch((error: unknown) => this.#failed(channel, adapter, error));
    if (renewed) await this.#vault.save(channel, renewed);
    const now = await this.#vault.unlock(channel.workspaceId, channel.id);
    assertUsable(now);
    return now;
  }

  /** Returns when somebody else's credentials took over meanwhile. */
  async #failed(channel: UsableChannel, { rules }: NetworkAdapter, error: unknown): Promise<undefined> {
    if (isSignInRefused(error)) {
      await this.#refusal.execute(channel, rules, error);
      return undefined;
    }
    await this.#vault.rest(channel, restMs);
    throw new ChannelRefreshFailedError(rules.displayName, error);
  }

  #adapter(network: string): NetworkAdapter {
    const adapter = this.#networks.get(network);
    if (!adapter) throw new NetworkNotFoundError();
    return adapter;
  }
}
