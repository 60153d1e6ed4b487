import { expect, test } from '@jest/globals';
import { backoffDelay } from './backoff.ts';

const backoff = { delayMs: 1000, maxMs: 30_000, jitter: 0.5 };

test('doubles up to the ceiling', () => {
  expect([1, 2, 3, 5, 6, 40].map((attempt) => backoffDelay(attempt, backoff, 0))).toEqual([1000, 2000, 4000, 16_000, 30_000, 30_000]);
});

test('the jittered share is taken off', () => {
  expect(backoffDelay(1, backoff, 1)).toBe(500);
  expect(backoffDelay(40, backoff, 0.5)).toBe(22_500);
});
