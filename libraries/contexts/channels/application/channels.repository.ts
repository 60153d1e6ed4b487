import type { ConnectedAccount } from '@arkyra/network-kit';
import type { Channel } from '../domain/channel.ts';

export interface NewConnection {
  /** Taken when the account is not connected yet. */
  readonly id: string;
  readonly workspaceId: string;
  readonly network: string;
  readonly account: ConnectedAccount;
  readonly testMode: boolean;
  readonly at: Date;
  readonly actor: string;
}

export interface ChannelChanges {
  readonly settings?: Readonly<Record<string, unknown>> | undefined;
  readonly timezone?: string | undefined;
}

/** Channels of a workspace. Each change leaves its audit row and its event in the same transaction. */
export abstract class Channels {
  /** Oldest first, those after the one with the id `after`. */
  abstract list(workspaceId: string, page: { readonly testMode: boolean; readonly after: string | undefined; readonly limit: number }): Promise<readonly Channel[]>;
  abstract find(workspaceId: string, id: string): Promise<Channel | undefined>;
  abstract findAccount(workspaceId: string, network: string, externalId: string): Promise<Channel | undefined>;
  /** A new channel in the workspace's time zone, or new credentials for the one that has this account. */
  abstract connect(connection: NewConnection): Promise<{ readonly channel: Channel; readonly isNew: boolean }>;
  /** Undefined when there is no such channel. */
  abstract update(workspaceId: string, id: string, changes: ChannelChanges, actor: string): Promise<Channel | undefined>;
  /** Wipes the credentials. False when it was disconnected before, or there is none. */
  abstract disconnect(workspaceId: string, id: string, actor: string): Promise<boolean>;
  /** False when the credentials have changed since `credentialsVersion`, or the state is no longer `connected`. */
  abstract markReconnect(channel: { readonly id: string; readonly workspaceId: string; readonly credentialsVersion: number }, reason: string): Promise<boolean>;
  /** The later of the two pauses holds. */
  abstract pauseUntil(workspaceId: string, id: string, until: Date): Promise<void>;
  /**
   * The account was read with the credentials of this version: its names and the time of it. True when that
   * proves a channel alive that had to be reconnected.
   */
  abstract recordCheck(
    channel: { readonly id: string; readonly workspaceId: string; readonly credentialsVersion: number },
    account: Pick<ConnectedAccount, 'handle' | 'displayName' | 'avatarUrl'>,
    at: Date,
  ): Promise<boolean>;
  /** The account could not be read with the credentials of this version; the state stays. Read again before long. */
  abstract recordProblem(channel: { readonly id: string; readonly workspaceId: string; readonly credentialsVersion: number }, words: string): Promise<void>;
}
