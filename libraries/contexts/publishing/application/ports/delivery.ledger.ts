import type { FailureWords, Pace, PublishedPart } from '@arkyra/network-kit';
import type { DeliveryState, FailureClass, FailureStage, HoldReason, Part, TargetSettings } from '../../domain/index.ts';

/** The latest attempt at the part that comes next. */
export interface LastAttempt {
  readonly id: string;
  readonly startedAt: string;
  readonly part: number;
  readonly key: string;
  readonly digest: string;
  readonly worker: string;
  /** Nobody said how it ended. */
  readonly open: boolean;
  readonly outcome: string | null;
  /** Of the post that the network took, where its worker said so, however late. */
  readonly externalId: string | null;
  /** Milliseconds since its worker said how it ended; null while open. */
  readonly endedMs: number | null;
  /** Milliseconds since the network may first have seen this key. */
  readonly keyAgeMs: number;
}

/** A claimed delivery: the claim's fence must come with everything that is written about it. */
export interface ClaimedDelivery {
  readonly id: string;
  readonly workspaceId: string;
  readonly postId: string;
  readonly channelId: string;
  readonly fence: number;
  readonly parts: readonly Part[];
  readonly settings: TargetSettings;
  readonly published: readonly PublishedPart[];
  readonly tries: number;
  readonly lostClaims: number;
  readonly attempts: number;
  readonly absentReadings: number;
  readonly readingTries: number;
  /** While `unknown`: milliseconds since nobody can be sending it any more, as far as is known; else null. */
  readonly unknownMs: number | null;
  readonly last: LastAttempt | null;
  /** Milliseconds since it fell due. */
  readonly lateMs: number;
}

export interface ClaimOptions {
  readonly wanted: number;
  /** How many of the earliest due deliveries to choose from: a deep look finds small workspaces behind a crowd. */
  readonly depth: number;
  readonly lookAheadMs: number;
  /** Only what lost its worker: once, or more often. Without it, only what never did. */
  readonly suspects?: 'once' | 'often';
}

export interface ClaimedBatch {
  readonly claimed: readonly ClaimedDelivery[];
  /** More is due than was claimed. */
  readonly waiting: boolean;
  /** Until the next falls due, within the look-ahead. */
  readonly nextMs: number | null;
  /** Some that lost their worker are due. */
  readonly suspects: boolean;
}

export interface NewAttempt {
  readonly deliveryId: string;
  readonly fence: number;
  readonly part: number;
  readonly key: string;
  readonly digest: string;
  /** The network's limits for its channel; with none, nothing is counted. */
  readonly limits: readonly Pace[];
}

/** Nothing may be sent for so long: the channel has used up what its network allows. */
export interface PaceReached {
  readonly waitMs: number;
}

export interface BegunAttempt {
  readonly id: string;
  readonly number: number;
  readonly startedAt: string;
}

export interface AttemptEnd {
  readonly id: string;
  readonly startedAt: string;
  readonly outcome: 'sent' | 'failed' | 'unknown' | 'found' | 'absent';
  readonly externalId?: string;
  readonly error?: { readonly class: FailureClass; readonly stage: FailureStage; readonly status?: number; readonly detail: string };
}

/** What became of a claim. Written only while (delivery, state `from`, fence) still is what it was. */
export interface DeliveryOutcome {
  readonly deliveryId: string;
  readonly fence: number;
  readonly from: 'publishing' | 'unknown';
  readonly state: DeliveryState;
  readonly holdReason?: HoldReason;
  /** From the database's now until a claim may succeed. */
  readonly dueInMs?: number;
  readonly reconcileInMs?: number;
  readonly proofInMs?: number;
  /** All parts that are out; absent = as before. */
  readonly published?: readonly PublishedPart[];
  readonly externalId?: string;
  readonly url?: string | null;
  readonly failure?: FailureWords;
  /** The words of the last failure stay. */
  readonly keepFailure?: boolean;
  readonly tries: number;
  readonly absentReadings?: number;
  readonly readingTries?: number;
  /** Into `unknown`: its former holder may send until now. */
  readonly maySend?: boolean;
  /** Row of the timeline; without one nothing is told. */
  readonly event?: string;
  readonly message?: string;
  readonly part?: number;
  /** Number of the attempt. */
  readonly number?: number;
  readonly attempt?: AttemptEnd;
}

export interface UnknownDelivery {
  readonly delivery: ClaimedDelivery;
  /** External ids that are known to be other posts of the channel. */
  readonly others: readonly string[];
}

export interface UnprovedDelivery {
  readonly id: string;
  readonly workspaceId: string;
  readonly channelId: string;
  readonly settings: TargetSettings;
  readonly published: readonly PublishedPart[];
  readonly tries: number;
}

/** The truth about what was sent. Every exit from a claim is a compare-and-set on its fence. */
export abstract class DeliveryLedger {
  abstract claim(options: ClaimOptions): Promise<ClaimedBatch>;
  /** Ids of the claims that still are this worker's; their leases start anew. */
  abstract renew(claims: readonly { readonly deliveryId: string; readonly fence: number }[]): Promise<readonly string[]>;
  /** Commits the attempt; null when the claim no longer holds, and then nothing may be sent. */
  abstract begin(attempt: NewAttempt): Promise<BegunAttempt | PaceReached | null>;
  /** False when the claim no longer held: nothing about the delivery was written. */
  abstract record(outcome: DeliveryOutcome): Promise<boolean>;
  abstract claimUnknown(wanted: number): Promise<readonly UnknownDelivery[]>;
  abstract claimUnproved(wanted: number): Promise<readonly UnprovedDelivery[]>;
  abstract recordProof(proof: {
    readonly deliveryId: string;
    readonly proved: boolean;
    readonly url: string | null;
    /** Null gives up. */
    readonly againInMs: number | null;
    readonly message: string;
  }): Promise<void>;
  /** The instant `ms` from now by the database's clock. */
  abstract instantIn(ms: number): Promise<Date>;
  /** Nothing of the channel starts before; what waits says why. With `pace`, so many after each of its spans. */
  abstract delayChannel(channelId: string, until: Date, words: FailureWords, pace?: Pace): Promise<void>;
}
