import type { Credentials, RefreshedCredentials } from '@arkyra/network-kit';
import type { Channel } from '../domain/channel.ts';

/** A channel with its credentials in the clear; null once disconnected. */
export interface UnlockedChannel extends Channel {
  readonly credentials: Credentials | null;
  /** Grows with every refresh and reconnect. */
  readonly credentialsVersion: number;
  /** When the access token ends; null = never. */
  readonly credentialsExpireAt: Date | null;
}

export interface ChannelRef {
  readonly id: string;
  readonly workspaceId: string;
}

/** A channel at one version of its credentials. */
export interface VersionedChannel extends ChannelRef {
  readonly credentialsVersion: number;
}

/** Credentials, sealed at rest. Locks and times are judged by the database's clock. */
export abstract class ChannelVault {
  abstract unlock(workspaceId: string, channelId: string): Promise<UnlockedChannel | undefined>;

  /**
   * `mine`: for `ms`, this process alone refreshes these credentials; it ends by itself, so that a process that
   * dies blocks nobody for long. `theirs`: another one does, or they have changed meanwhile. `resting`: it failed
   * a moment ago.
   */
  abstract lock(channel: VersionedChannel, ms: number): Promise<'mine' | 'theirs' | 'resting'>;

  /** Gives the lock up without new credentials: nobody asks the network again for `ms`. */
  abstract rest(channel: VersionedChannel, ms: number): Promise<void>;

  /**
   * Stores rotated credentials in one statement, if those they came from are still the stored ones; the
   * channel is connected again. A rotated token exists nowhere else, so saving is tried again while the
   * database is away. False when somebody reconnected meanwhile: theirs hold.
   */
  abstract save(channel: VersionedChannel, renewed: RefreshedCredentials): Promise<boolean>;

  /** Resolves when the credentials of this version are replaced or no longer being refreshed, or after `ms`. */
  abstract settled(channel: VersionedChannel, ms: number): Promise<void>;

  /**
   * Channels of all workspaces whose token is to be renewed, the most urgent first. Nobody else takes them for
   * the next `ms` or a little longer: one that fails comes again after those that wait.
   */
  abstract takeDueRefreshes(limit: number, ms: number): Promise<readonly VersionedChannel[]>;

  /** Channels of all workspaces that are to be read. Each comes again after about `ms`, spread by chance. */
  abstract takeDueChecks(limit: number, ms: number): Promise<readonly ChannelRef[]>;
}
