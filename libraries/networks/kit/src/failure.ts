/** The classes of failure that all networks share (ARCHITECTURE: "How a post is published"). */
export const failureClasses = [
  'reauth',
  'permission',
  'duplicate',
  'rate_limited',
  'rejected',
  'validation',
  'config',
  'transient',
  'unknown',
] as const;
export type FailureClass = (typeof failureClasses)[number];

/** Whether the first byte of the request that publishes may have left this machine. */
export type FailureStage = 'before-send' | 'after-send';

export interface NetworkFailureOptions {
  /** Default `after-send`: the careful reading, which never leads to a blind retry. */
  readonly stage?: FailureStage;
  /** The network's own words or code, for the timeline. Never contains credentials. */
  readonly detail?: string;
  /** HTTP status of the network's answer, when there was one. */
  readonly status?: number;
  /** Milliseconds that the network asked us to wait. */
  readonly retryAfterMs?: number;
  readonly cause?: unknown;
}

/**
 * What an adapter throws for every failure. Anything else that escapes an adapter is a bug, and the
 * publisher treats it as `unknown` after the first byte.
 */
export class NetworkFailure extends Error {
  readonly class: FailureClass;
  readonly stage: FailureStage;
  readonly status: number | undefined;
  readonly detail: string;
  readonly retryAfterMs: number | undefined;

  constructor(failureClass: FailureClass, options: NetworkFailureOptions = {}) {
    super(`${failureClass}: ${options.detail ?? ''}`, options.cause === undefined ? undefined : { cause: options.cause });
    this.name = 'NetworkFailure';
    this.class = failureClass;
    this.stage = options.stage ?? 'after-send';
    this.status = options.status;
    this.detail = options.detail ?? '';
    this.retryAfterMs = options.retryAfterMs;
  }
}
