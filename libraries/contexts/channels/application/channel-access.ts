import type { ChannelSettings, Credentials } from '@arkyra/network-kit';

/** A channel as the publisher needs it, its credentials in the clear. Never log it, never put it in a queue. */
export interface OpenChannel {
  readonly id: string;
  readonly workspaceId: string;
  /** Key of the network, for `NetworkRegistry.get`. */
  readonly network: string;
  readonly externalId: string;
  readonly handle: string;
  readonly displayName: string;
  readonly settings: ChannelSettings;
  /** IANA zone. */
  readonly timezone: string;
  readonly testMode: boolean;
  /** No delivery starts before. */
  readonly pausedUntil: Date | null;
  readonly credentials: Credentials;
  /** Changes with each refresh and reconnect: tells apart which credentials failed. */
  readonly credentialsVersion: number;
}

export interface OpenChannelOptions {
  /** The network refused the credentials of this version: refresh them first, unless they changed since. */
  readonly refusedVersion?: number;
}

/** What publishing may do with channels. */
export abstract class ChannelAccess {
  /**
   * The channel with credentials that hold for at least the next minutes: refreshed when near their end.
   * Throws `ChannelNotFoundError`, `ChannelNotUsableError` (reconnect or disconnected: hold the delivery),
   * `ChannelRefreshFailedError` (passing, `unavailable`: try again later, nothing changed).
   */
  abstract open(workspaceId: string, channelId: string, options?: OpenChannelOptions): Promise<OpenChannel>;

  /**
   * The network definitely refuses the sign-in: state `reconnect`, with the reason shown to people. Without
   * effect when the credentials changed since `credentialsVersion`, so a reconnect is never undone.
   */
  abstract markReconnect(channel: Pick<OpenChannel, 'id' | 'workspaceId' | 'credentialsVersion'>, reason: string): Promise<void>;

  /** The network allows no more for now (429). Never shortens a pause. */
  abstract pauseUntil(workspaceId: string, channelId: string, until: Date): Promise<void>;
}
