import type { RefreshedCredentials } from '@arkyra/network-kit';
import { ChannelVault, type UnlockedChannel, type VersionedChannel } from '../application/channel-vault.ts';

/** One channel in memory; `elsewhere` runs while somebody waits for another process. */
export class MemoryChannelVault extends ChannelVault {
  channel: UnlockedChannel | undefined;
  locked = false;
  resting = false;
  elsewhere: () => void = () => {};
  readonly calls: string[] = [];

  constructor(channel: UnlockedChannel) {
    super();
    this.channel = channel;
  }

  unlock(): Promise<UnlockedChannel | undefined> {
    return Promise.resolve(this.channel);
  }

  lock({ credentialsVersion }: VersionedChannel): Promise<'mine' | 'theirs' | 'resting'> {
    if (this.resting) return Promise.resolve('resting');
    if (this.locked || this.channel?.credentialsVersion !== credentialsVersion) return Promise.resolve('theirs');
    this.locked = true;
    return Promise.resolve('mine');
  }

  rest(_channel: VersionedChannel, ms: number): Promise<void> {
    this.calls.push(`rest ${ms}`);
    [this.locked, this.resting] = [false, true];
    return Promise.resolve();
  }

  save({ credentialsVersion }: VersionedChannel, { credentials, expiresAt }: RefreshedCredentials): Promise<boolean> {
    const held = this.channel;
    if (held?.credentialsVersion !== credentialsVersion) return Promise.resolve(false);
    this.channel = { ...held, credentials, credentialsExpireAt: expiresAt, credentialsVersion: credentialsVersion + 1 };
    this.locked = false;
    return Promise.resolve(true);
  }

  settled(): Promise<void> {
    this.calls.push('waited');
    this.elsewhere();
    return Promise.resolve();
  }

  takeDueRefreshes(): Promise<readonly VersionedChannel[]> {
    return Promise.resolve(this.channel ? [this.channel] : []);
  }

  takeDueChecks(): Promise<readonly VersionedChannel[]> {
    return this.takeDueRefreshes();
  }
}
