/** Every span of time of publishing, in milliseconds. */
export interface PublishingTimes {
  /** How long a claim lasts without a heartbeat. */
  readonly lease: number;
  readonly heartbeat: number;
  /** For one call to a network; at most a third of the lease. */
  readonly networkTimeout: number;
  /** For uploads and look-ups before it. */
  readonly prepareTimeout: number;
  /** Between two tries to write an outcome down. */
  readonly recordRetry: number;
  /** How far a planned time may lie in the past and still mean "now". */
  readonly pastTolerance: number;
  /** Later than this, the workspace's missed-window policy decides. */
  readonly missedAfter: number;
  /** How long a delivery waits for an earlier one of its channel that is on its way. */
  readonly orderWait: number;
  readonly backoffBase: number;
  readonly backoffMax: number;
  /** When a network names no time after a 429. */
  readonly rateLimitPause: number;
  /** Between two readings of an unknown delivery. */
  readonly readingGap: number;
  readonly readingGapMax: number;
  /** Default time that a new post may stay invisible on a network without keys (class D). */
  readonly visibilityDelay: number;
  /** How long a claim to reconcile lasts. */
  readonly reconcileLease: number;
  /** How long a claimed message of the outbox stays with its relay. */
  readonly outboxLease: number;
  /** Between publishing and reading the post back. */
  readonly proofDelay: number;
  /** How far ahead wake-ups are laid. */
  readonly horizon: number;
}

/** Tries that a delivery gets by itself before it is failed. */
export const automaticTries = 8;
/** Pauses after a 429 that a delivery sits out by itself. */
export const rateLimitTries = 50;
/** Readings of an unknown delivery before a person is asked. */
export const readingTries = 10;
/** Workers that may die over one delivery before it is set aside. */
export const lostClaims = 3;
/** Times that a published post is looked for as proof. */
export const proofTries = 3;

const second = 1000;
const minute = 60 * second;

/** `scale` below 1 shortens everything but the horizon: for fault runs and tests. */
export function publishingTimes(scale = 1): PublishingTimes {
  const times: PublishingTimes = {
    lease: 60 * second,
    heartbeat: 15 * second,
    networkTimeout: 20 * second,
    prepareTimeout: 40 * second,
    recordRetry: second / 4,
    pastTolerance: minute,
    missedAfter: 10 * minute,
    orderWait: 5 * second,
    backoffBase: 10 * second,
    backoffMax: 15 * minute,
    rateLimitPause: minute,
    readingGap: 2 * second,
    readingGapMax: 2 * minute,
    visibilityDelay: 30 * second,
    reconcileLease: 60 * second,
    outboxLease: 10 * second,
    proofDelay: second,
    horizon: 10 * minute,
  };
  const kept = { horizon: times.horizon, pastTolerance: times.pastTolerance };
  const scaled = Object.entries(times).map(([name, ms]) => [name, Math.max(1, Math.round(ms * scale))] as const);
  return { ...times, ...Object.fromEntries(scaled), ...kept };
}
