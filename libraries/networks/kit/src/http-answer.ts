import { NetworkFailure, type FailureClass } from './failure.ts';

/** A request without a usable answer, as `@arkyra/http` throws it. */
export interface HttpFailureLike {
  readonly reason: 'blocked' | 'dns' | 'connect' | 'tls' | 'timeout' | 'reset' | 'too-large' | 'aborted';
  readonly stage: 'before-send' | 'after-send';
  readonly message: string;
}

export interface HttpAnswerLike {
  readonly status: number;
  /** Names in lower case. */
  readonly headers: Readonly<Record<string, string>>;
}

/** `publish` = the one request that publishes. Whatever else fails, no post can have come of it. */
export type RequestPurpose = 'publish' | 'other';

export function isHttpFailure(error: unknown): error is HttpFailureLike & Error {
  return error instanceof Error && error.name === 'HttpFailure' && 'reason' in error && 'stage' in error;
}

/** The failure of a request that got no answer: `unknown` when a post may have come of it, else it may be tried again. */
export function failureFromHttp(failure: HttpFailureLike, purpose: RequestPurpose): NetworkFailure {
  const options = { detail: failure.message, cause: failure };
  if (purpose === 'publish' && failure.stage === 'after-send') return new NetworkFailure('unknown', { ...options, stage: 'after-send' });
  const failureClass = failure.reason === 'blocked' ? 'config' : 'transient';
  return new NetworkFailure(failureClass, { ...options, stage: 'before-send' });
}

/**
 * The failure that an answer's status means where a network has no better words (RFC 9110).
 * 5xx to the publishing request is `unknown`: some networks publish first and stumble later.
 */
export function failureFromAnswer(answer: HttpAnswerLike, purpose: RequestPurpose, detail: string, now: Date): NetworkFailure {
  const failureClass = classOfStatus(answer.status, purpose);
  const retryAfterMs = retryAfter(answer.headers['retry-after'], now);
  return new NetworkFailure(failureClass, {
    status: answer.status,
    detail,
    stage: purpose === 'publish' ? 'after-send' : 'before-send',
    ...(retryAfterMs === undefined ? {} : { retryAfterMs }),
  });
}

function classOfStatus(status: number, purpose: RequestPurpose): FailureClass {
  if (status === 401) return 'reauth';
  if (status === 403) return 'permission';
  if (status === 404 || status === 405 || status === 410) return 'config';
  if (status === 409) return 'duplicate';
  if (status === 429) return 'rate_limited';
  if (status >= 400 && status < 500 && status !== 408) return 'rejected';
  return purpose === 'publish' ? 'unknown' : 'transient';
}

/** Milliseconds that a `Retry-After` header asks for: seconds or an HTTP date (RFC 9110, 10.2.3). */
export function retryAfter(header: string | undefined, now: Date): number | undefined {
  if (!header) return undefined;
  const ms = /^\d+$/.test(header.trim()) ? Number(header) * 1000 : Date.parse(header) - now.getTime();
  return Number.isFinite(ms) ? Math.max(0, ms) : undefined;
}
