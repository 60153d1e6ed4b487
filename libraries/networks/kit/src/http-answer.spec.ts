import { expect, test } from '@jest/globals';
import { NetworkFailure } from './failure.ts';
import { failureFromAnswer, failureFromHttp, isHttpFailure, retryAfter } from './http-answer.ts';

const now = new Date('2026-11-20T10:00:00Z');

test.each([
  ['publish', 'connect', 'before-send', 'transient', 'before-send'],
  ['publish', 'timeout', 'after-send', 'unknown', 'after-send'],
  ['publish', 'reset', 'after-send', 'unknown', 'after-send'],
  ['publish', 'aborted', 'before-send', 'transient', 'before-send'],
  ['publish', 'blocked', 'before-send', 'config', 'before-send'],
  ['publish', 'blocked', 'after-send', 'unknown', 'after-send'],
  ['other', 'timeout', 'after-send', 'transient', 'before-send'],
  ['other', 'dns', 'before-send', 'transient', 'before-send'],
  ['other', 'blocked', 'after-send', 'config', 'before-send'],
] as const)('to %s: %s %s is %s, %s', (purpose, reason, stage, failureClass, failureStage) => {
  expect(failureFromHttp({ reason, stage, message: 'why' }, purpose)).toMatchObject({ class: failureClass, stage: failureStage, detail: 'why' });
});

test.each([
  [400, 'rejected', 'rejected'],
  [401, 'reauth', 'reauth'],
  [403, 'permission', 'permission'],
  [404, 'config', 'config'],
  [408, 'unknown', 'transient'],
  [409, 'duplicate', 'duplicate'],
  [422, 'rejected', 'rejected'],
  [429, 'rate_limited', 'rate_limited'],
  [500, 'unknown', 'transient'],
  [503, 'unknown', 'transient'],
  [302, 'unknown', 'transient'],
])('an answer of %s is %s to the publishing request, else %s', (status, publish, other) => {
  expect(failureFromAnswer({ status, headers: {} }, 'publish', 'no', now)).toMatchObject({ class: publish, stage: 'after-send', status, detail: 'no' });
  expect(failureFromAnswer({ status, headers: {} }, 'other', 'no', now)).toMatchObject({ class: other, stage: 'before-send' });
});

test('reads Retry-After in seconds and as a date', () => {
  expect(retryAfter('3', now)).toBe(3_000);
  expect(retryAfter('Fri, 20 Nov 2026 10:01:00 GMT', now)).toBe(60_000);
  expect(retryAfter('Fri, 20 Nov 2026 09:00:00 GMT', now)).toBe(0);
  expect([retryAfter(undefined, now), retryAfter('', now), retryAfter('soon', now)]).toEqual([undefined, undefined, undefined]);
  expect(failureFromAnswer({ status: 429, headers: { 'retry-after': '3' } }, 'publish', '', now).retryAfterMs).toBe(3_000);
});

test('knows the HTTP client’s failures from others', () => {
  const failure = Object.assign(new Error('x'), { name: 'HttpFailure', reason: 'dns', stage: 'before-send' });
  expect([isHttpFailure(failure), isHttpFailure(new Error('x')), isHttpFailure(new NetworkFailure('unknown')), isHttpFailure(null)]).toEqual([true, false, false, false]);
});
