import type { FailureWords } from '@arkyra/network-kit';

export interface WakePlan {
  readonly due: boolean;
  readonly reconcile: boolean;
  readonly proof: boolean;
  /** Epoch seconds with something due. */
  readonly buckets: readonly number[];
  /** The database's clock, epoch milliseconds. */
  readonly nowMs: number;
}

/** Repairs and look-outs over all workspaces, each in one statement. */
export abstract class DeliverySweeps {
  /** Claims whose worker was lost: how many became what. */
  abstract expireLeases(): Promise<Readonly<Record<'unknown' | 'scheduled' | 'failed', number>>>;
  abstract applyMissedWindows(): Promise<number>;
  abstract delayPaused(): Promise<number>;
  /** Holds what is due and no longer as it was approved. */
  abstract holdUnapproved(): Promise<number>;
  abstract channelsOutOfLine(): Promise<readonly string[]>;
  /** Holds or releases the deliveries of a channel, as its state says. */
  abstract syncChannel(channelId: string, held: Readonly<Record<'reconnect' | 'disconnected', FailureWords>>): Promise<number>;
  abstract wakePlan(aheadMs: number): Promise<WakePlan>;
}
