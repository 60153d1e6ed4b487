/** Every span of time of publishing, in milliseconds. An abstract class so that it can be asked for. */
export abstract class PublishingTimes {
  /** How long a claim lasts without a heartbeat. */
  abstract readonly lease: number;
  abstract readonly heartbeat: number;
  /** For one call to a network; at most a third of the lease. */
  abstract readonly networkTimeout: number;
  /** For uploads and look-ups before it. */
  abstract readonly prepareTimeout: number;
  /** Between two tries to write an outcome down. */
  abstract readonly recordRetry: number;
  /** How far a planned time may lie in the past and still mean "now". */
  abstract readonly pastTolerance: number;
  /** Later than this, the workspace's missed-window policy decides. */
  abstract readonly missedAfter: number;
  /** How long a delivery waits for an earlier one of its channel that is on its way. */
  abstract readonly orderWait: number;
  abstract readonly backoffBase: number;
  abstract readonly backoffMax: number;
  /** When a network names no time after a 429. */
  abstract readonly rateLimitPause: number;
  /** Between two readings of an unknown delivery. */
  abstract readonly readingGap: number;
  abstract readonly readingGapMax: number;
  /** Default time that a new post may stay invisible on a network without keys (class D). */
  abstract readonly visibilityDelay: number;
  /** How long a claim to reconcile lasts. */
  abstract readonly reconcileLease: number;
  /** Between publishing and reading the post back. */
  abstract readonly proofDelay: number;
  /** How far ahead wake-ups are laid. */
  abstract readonly horizon: number;
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
  const times = {
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
    proofDelay: second,
    horizon: 10 * minute,
  } satisfies PublishingTimes;
  const kept = { horizon: times.horizon, pastTolerance: times.pastTolerance };
  const scaled = Object.entries(times).map(([name, ms]) => [name, Math.max(1, Math.round(ms * scale))] as const);
  return { ...times, ...Object.fromEntries(scaled), ...kept };
}
