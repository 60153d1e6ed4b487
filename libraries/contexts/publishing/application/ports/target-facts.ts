export interface ChannelFacts {
  readonly id: string;
  readonly network: string;
  readonly state: 'connected' | 'reconnect' | 'disconnected';
  readonly settings: Readonly<Record<string, unknown>>;
}

/** What the rules need to know of the channels that a post goes to. */
export abstract class TargetFacts {
  /** Channels of the workspace among `ids` (a test key reaches Sandbox channels only), and the workspace's own zone. */
  abstract read(
    workspaceId: string,
    ids: readonly string[],
    testMode: boolean,
  ): Promise<{ readonly timezone: string; readonly channels: readonly ChannelFacts[] }>;
}
