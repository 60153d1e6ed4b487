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
  /** Names of the workers that hold claims. */
  abstract claimHolders(): Promise<readonly string[]>;
  /** Claims that ran out, or whose worker is one of the `gone`: how many became what. */
  abstract expireLeases(gone: readonly string[]): Promise<Readonly<Record<'unknown' | 'scheduled' | 'failed', number>>>;
  abstract applyMissedWindows(): Promise<number>;
  abstract delayPaused(): Promise<number>;
  /** Holds what is due and no longer as it was approved. */
  abstract holdUnapproved(): Promise<number>;
  abstract channelsOutOfLine(): Promise<readonly string[]>;
  /** Holds or releases the deliveries of a channel, as its state says. */
  abstract syncChannel(channelId: string, held: Readonly<Record<'reconnect' | 'disconnected', FailureWords>>): Promise<number>;
  abstract wakePlan(aheadMs: number): Promise<WakePlan>;
}
