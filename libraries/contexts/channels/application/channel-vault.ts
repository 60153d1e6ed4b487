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
   * For `ms`, this process alone refreshes these credentials. False when another one does, or when they
   * have changed meanwhile. Ends by itself, so that a process that dies blocks nobody for long.
   */
  abstract lock(channel: VersionedChannel, ms: number): Promise<boolean>;

  /** Leaves the lock until `ms` from now: nobody asks the network again before. */
  abstract backOff(channel: VersionedChannel, ms: number): Promise<void>;

  /**
   * Stores rotated credentials in one statement, if those they came from are still the stored ones; the
   * channel is connected again. A rotated token exists nowhere else, so saving is tried again while the
   * database is away. False when somebody reconnected meanwhile: theirs hold.
   */
  abstract save(channel: VersionedChannel, renewed: RefreshedCredentials): Promise<boolean>;

  /** Resolves when the credentials of this version are replaced or no longer being refreshed, or after `ms`. */
  abstract settled(channel: VersionedChannel, ms: number): Promise<void>;

  /** Connected channels of all workspaces whose token ends within `ms` and that nobody refreshes, soonest first. */
  abstract expiringWithin(ms: number, limit: number): Promise<readonly VersionedChannel[]>;

  /** Connected channels of all workspaces that were not read for `ms`, longest first. */
  abstract uncheckedFor(ms: number, limit: number): Promise<readonly ChannelRef[]>;
}
