import type { HttpFailure, HttpResponse } from '@arkyra/http';
import { failureFromAnswer, failureFromHttp, NetworkFailure, type FailureClass, type RequestPurpose } from '@arkyra/network-kit';
import * as z from 'zod';

/**
 * What the request does: `publish` creates the post, so that a lost answer leaves it unknown; `sign-in` and
 * `refresh` are about the session; everything else only `prepare`s or reads, and may simply be done again.
 */
export type Purpose = 'publish' | 'sign-in' | 'refresh' | 'prepare';

const answerSchema = z.object({ error: z.string(), message: z.string().optional() });
type XrpcError = z.infer<typeof answerSchema>;

// XRPC errors whose HTTP status alone would mislead: a token's end arrives as 400, not 401.
const byName: Readonly<Record<string, FailureClass>> = {
  ExpiredToken: 'reauth',
  InvalidToken: 'reauth',
  AccountTakedown: 'permission',
  AccountDeactivated: 'permission',
  AccountSuspended: 'permission',
  RepoTakendown: 'permission',
  RepoDeactivated: 'permission',
  PayloadTooLarge: 'validation',
  BlobTooLarge: 'validation',
};

// Where the server's own words would puzzle a person.
const plainWords: Readonly<Record<string, string>> = {
  ExpiredToken: 'The sign-in has ended.',
  InvalidToken: 'The sign-in is not valid any more.',
  AuthFactorTokenRequired: 'This is the account’s main password. Use an app password instead.',
};

/** The error name of an XRPC answer, e.g. `RecordNotFound`; undefined when the answer is not XRPC's. */
export function errorName(answer: HttpResponse): string | undefined {
  return errorOf(answer)?.error;
}

/** What an answer other than 200 means. */
export function failureOfAnswer(answer: HttpResponse, purpose: Purpose, now: Date): NetworkFailure {
  const error = errorOf(answer);
  const detail = wordsOf(answer, error, purpose);
  const usual = failureFromAnswer(answer, kitPurpose(purpose), detail, now);
  const failureClass = classOf(answer.status, error?.error, purpose) ?? usual.class;
  const retryAfterMs = usual.retryAfterMs ?? (answer.status === 429 ? untilReset(answer, now) : undefined);
  const { status } = answer;
  return new NetworkFailure(failureClass, { stage: usual.stage, status, detail, ...(retryAfterMs === undefined ? {} : { retryAfterMs }) });
}

function wordsOf(answer: HttpResponse, error: XrpcError | undefined, purpose: Purpose): string {
  if (error) return plainWords[error.error] ?? error.message ?? error.error;
  if (purpose === 'sign-in') return noServer(answer);
  return `HTTP ${answer.status}`;
}

/** Undefined = what the status usually means. */
function classOf(status: number, name: string | undefined, purpose: Purpose): FailureClass | undefined {
  if (status === 429 || status >= 500) return undefined;
  // Only Bluesky's own word ends a channel: a proxy's 403 or 404 passes.
  if (purpose === 'refresh') return name && [400, 401, 403].includes(status) ? 'reauth' : 'transient';
  if (purpose === 'sign-in' && !name) return 'config';
  if (name && byName[name]) return byName[name];
  return status === 400 || status === 413 ? 'validation' : undefined;
}

/** What a request without an answer means. */
export function failureOfTransport(failure: HttpFailure, purpose: Purpose): NetworkFailure {
  return failureFromHttp(failure, kitPurpose(purpose));
}

/** An answer of 200 that is not what the lexicon says. */
export function failureOfContent(answer: HttpResponse, purpose: Purpose, cause: unknown): NetworkFailure {
  if (purpose === 'sign-in') return new NetworkFailure('config', { stage: 'before-send', detail: noServer(answer), cause });
  const detail = 'The server’s answer is not what Bluesky would say.';
  if (purpose === 'publish') return new NetworkFailure('unknown', { detail, cause });
  return new NetworkFailure('transient', { stage: 'before-send', detail, cause });
}

function noServer({ url, status }: HttpResponse): string {
  return `${URL.parse(url)?.host ?? 'The address'} does not answer as a Bluesky server does (HTTP ${status}).`;
}

function errorOf(answer: HttpResponse): XrpcError | undefined {
  try {
    return answerSchema.safeParse(answer.json()).data;
  } catch {
    return undefined;
  }
}

function kitPurpose(purpose: Purpose): RequestPurpose {
  return purpose === 'publish' ? 'publish' : 'other';
}

/** Milliseconds until `RateLimit-Reset`, a time in unix seconds. */
function untilReset({ headers }: HttpResponse, now: Date): number | undefined {
  const reset = Number(headers['ratelimit-reset']);
  return reset > 0 ? Math.max(0, reset * 1_000 - now.getTime()) : undefined;
}
