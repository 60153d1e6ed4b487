export type ChannelState = 'connected' | 'reconnect' | 'disconnected';

/** One connected account on a network, without its credentials. */
export interface Channel {
  readonly id: string;
  readonly workspaceId: string;
  readonly network: string;
  /** The account's lasting id at the network. */
  readonly externalId: string;
  readonly handle: string;
  readonly displayName: string;
  readonly avatarUrl: string | null;
  readonly state: ChannelState;
  /** Why it is not `connected`, for people. */
  readonly stateReason: string | null;
  readonly settings: Readonly<Record<string, unknown>>;
  readonly timezone: string;
  readonly testMode: boolean;
  /** No delivery starts before. */
  readonly pausedUntil: Date | null;
  /** What the last reading of the account ran into, for people; it may pass by itself. */
  readonly problem: string | null;
  /** When the account was last read with the channel's own credentials. */
  readonly checkedAt: Date | null;
  readonly createdAt: Date;
}
