import type { SlotPlan } from '../../domain/index.ts';

export interface ChannelSlotFacts extends SlotPlan {
  readonly id: string;
  readonly network: string;
  /** Made by a test key. */
  readonly testMode: boolean;
  /** Instants (ISO 8601) at which the channel publishes already, within the span asked for. */
  readonly taken: readonly string[];
}

export interface SlotSearch {
  readonly workspaceId: string;
  /** Whose posts take slots: those of test keys, or all the others. */
  readonly testMode: boolean;
  readonly channelIds: readonly string[];
  /** ISO 8601; what has passed by the database's clock begins now. */
  readonly from: string;
  readonly days: number;
  /** A post whose own times do not count. */
  readonly exceptPostId?: string | undefined;
}

/** Slots of channels, and what is taken of them. */
export abstract class SlotFacts {
  /** The channels of the workspace among those asked for; `from` and `to` (ISO 8601) bound what `taken` tells. */
  abstract read(search: SlotSearch): Promise<{ readonly from: string; readonly to: string; readonly channels: readonly ChannelSlotFacts[] }>;
}
