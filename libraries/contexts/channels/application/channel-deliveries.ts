/**
 * What channels tell to publishing; implemented there and wired by the apps. Each is called after the
 * channel's change is committed, and may be called again: both are idempotent. Publishing must not rely on
 * `resume` alone: `channel.changed` in the outbox says the same.
 */
export abstract class ChannelDeliveries {
  /** The channel can't be used: scheduled deliveries become held (`channel`). */
  abstract hold(workspaceId: string, channelId: string, reason: string): Promise<void>;
  /** The channel is usable again: deliveries held for `channel` are scheduled again by the missed-window policy. */
  abstract resume(workspaceId: string, channelId: string): Promise<void>;
}
