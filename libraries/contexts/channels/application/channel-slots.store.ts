import type { ChannelSlots } from '../domain/channel-slots.ts';

/** The slots of a workspace's channels. */
export abstract class ChannelSlotsStore {
  /** Undefined when there is no such channel. */
  abstract read(workspaceId: string, channelId: string): Promise<ChannelSlots | undefined>;
  /** Zone and slots as a whole, with their audit row and event; false when there is no such channel. */
  abstract replace(workspaceId: string, channelId: string, slots: ChannelSlots, actor: string): Promise<boolean>;
}
