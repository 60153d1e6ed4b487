import { expect, test } from '@jest/globals';
import { HttpFailure, type HttpResponse } from '@arkyra/http';
import { failureOfAnswer, failureOfTransport, type Purpose } from './errors.ts';

const now = new Date('2026-11-20T10:00:00Z');

function answer(status: number, body: object | string, headers: Record<string, string> = {}): HttpResponse {
  const text = typeof body === 'string' ? body : JSON.stringify(body);
  return {
    status,
    headers,
    url: 'https://pds.example/xrpc/x',
    bytes: () => new TextEncoder().encode(text),
    text: () => text,
    json: () => JSON.parse(text) as unknown,
  };
}

test.each<[number, string, Purpose, string]>([
  [400, 'ExpiredToken', 'publish', 'reauth'],
  [400, 'InvalidToken', 'prepare', 'reauth'],
  [401, 'AuthenticationRequired', 'sign-in', 'reauth'],
  [401, 'AuthFactorTokenRequired', 'sign-in', 'reauth'],
  [401, 'AccountTakedown', 'publish', 'permission'],
  [401, 'AccountDeactivated', 'sign-in', 'permission'],
  [400, 'InvalidRequest', 'publish', 'validation'],
  [400, 'BlobNotFound', 'publish', 'validation'],
  [413, 'PayloadTooLarge', 'prepare', 'validation'],
  [429, 'RateLimitExceeded', 'publish', 'rate_limited'],
  [429, 'RateLimitExceeded', 'refresh', 'rate_limited'],
  [500, 'InternalServerError', 'publish', 'unknown'],
  [502, 'UpstreamFailure', 'publish', 'unknown'],
  [500, 'InternalServerError', 'prepare', 'transient'],
  [400, 'ExpiredToken', 'refresh', 'reauth'],
  [401, 'AccountTakedown', 'refresh', 'reauth'],
  [500, 'InternalServerError', 'refresh', 'transient'],
])('%i %s while the purpose is %s is %s', (status, error, purpose, expected) => {
  expect(failureOfAnswer(answer(status, { error, message: 'words' }), purpose, now)).toMatchObject({ class: expected, status });
});

test('a proxy’s refusal does not end a channel', () => {
  for (const status of [401, 403, 404]) {
    expect(failureOfAnswer(answer(status, '<html>'), 'refresh', now).class).toBe('transient');
  }
});

test('a server that is none of Bluesky’s is named at sign-in', () => {
  expect(failureOfAnswer(answer(404, '<html>'), 'sign-in', now)).toMatchObject({
    class: 'config',
    detail: 'pds.example does not answer as a Bluesky server does (HTTP 404).',
  });
});

test('waits as long as the server asks', () => {
  const limited = (headers: Record<string, string>) =>
    failureOfAnswer(answer(429, { error: 'RateLimitExceeded' }, headers), 'publish', now).retryAfterMs;
  expect(limited({ 'retry-after': '30', 'ratelimit-reset': '1' })).toBe(30_000);
  expect(limited({ 'ratelimit-reset': String(now.getTime() / 1_000 + 90) })).toBe(90_000);
  expect(limited({})).toBeUndefined();
});

test('only the request that publishes leaves the outcome open', () => {
  const reset = new HttpFailure('reset', 'after-send', 'cut');
  expect(failureOfTransport(reset, 'publish')).toMatchObject({ class: 'unknown', stage: 'after-send' });
  expect(failureOfTransport(reset, 'prepare')).toMatchObject({ class: 'transient', stage: 'before-send' });
  const refused = new HttpFailure('connect', 'before-send', 'refused');
  expect(failureOfTransport(refused, 'publish')).toMatchObject({ class: 'transient', stage: 'before-send' });
});
