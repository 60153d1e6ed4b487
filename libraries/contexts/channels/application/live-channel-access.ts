import type { Clock } from '@arkyra/kernel';
import { ChannelAccess, type OpenChannel, type OpenChannelOptions } from './channel-access.ts';
import { assertUsable, type UsableChannel } from './channel-usability.ts';
import type { ChannelVault, VersionedChannel } from './channel-vault.ts';
import type { Channels } from './channels.repository.ts';
import type { RefreshChannel } from './refresh-channel.use-case.ts';
import type { ReportRefusal } from './report-refusal.ts';

/** A token that ends sooner is refreshed before use … */
const wantedMs = 120_000;
/** … and one that ends sooner than this is not used at all. */
const neededMs = 30_000;

export class LiveChannelAccess extends ChannelAccess {
  readonly #channels: Channels;
  readonly #vault: ChannelVault;
  readonly #refresh: RefreshChannel;
  readonly #refusal: ReportRefusal;
  readonly #clock: Clock;

  constructor(channels: Channels, vault: ChannelVault, refresh: RefreshChannel, refusal: ReportRefusal, clock: Clock) {
    super();
    this.#channels = channels;
    this.#vault = vault;
    this.#refresh = refresh;
    this.#refusal = refusal;
    this.#clock = clock;
  }

  async open(workspaceId: string, channelId: string, { refusedVersion }: OpenChannelOptions = {}): Promise<OpenChannel> {
    const channel = await this.#vault.unlock(workspaceId, channelId);
    assertUsable(channel);
    if (refusedVersion === channel.credentialsVersion) return this.#refresh.execute(channel);
    const left = channel.credentialsExpireAt ? channel.credentialsExpireAt.getTime() - this.#clock.now().getTime() : Number.POSITIVE_INFINITY;
    if (left > wantedMs) return channel;
    return this.#refresh.execute(channel).catch((error: unknown) => whileItLasts(channel, left, error));
  }

  async markReconnect(channel: VersionedChannel, reason: string): Promise<void> {
    await this.#refusal.because(channel, reason);
  }

  pauseUntil(workspaceId: string, channelId: string, until: Date): Promise<void> {
    return this.#channels.pauseUntil(workspaceId, channelId, until);
  }
}

/** A network that can't renew the token right now may well accept the present one. */
function whileItLasts(channel: UsableChannel, left: number, error: unknown): OpenChannel {
  const passing = error instanceof Error && 'code' in error && error.code === 'channel.refresh_failed';
  if (!passing || left < neededMs) throw error;
  return channel;
}
