import { expect, test } from '@jest/globals';
import { failureClasses } from '@arkyra/network-kit';
import { failureActions, judgeFailure } from './failure-policy.ts';
import { automaticTries, publishingTimes, rateLimitTries } from './publishing-times.ts';

const times = publishingTimes();
const fresh = { tries: 0, sentBefore: false } as const;

test('every class of the networks’ port has its action', () => {
  expect(Object.keys(failureActions)).toEqual([...failureClasses]);
});

test('after the first byte only a definite answer is believed; nothing is sent again by itself', () => {
  for (const failureClass of failureClasses) expect(judgeFailure({ ...fresh, class: failureClass, stage: 'after-send' }, times, 0).action).not.toBe('retry');
  expect(judgeFailure({ ...fresh, class: 'transient', stage: 'after-send' }, times, 0)).toEqual({ action: 'reconcile' });
  expect(judgeFailure({ ...fresh, class: 'rejected', stage: 'after-send' }, times, 0)).toEqual({ action: 'fail' });
});

test('before the first byte it is tried again with a growing, spread backoff, and failed in the end', () => {
  const delay = (tries: number, fraction: number) => judgeFailure({ class: 'transient', stage: 'before-send', tries, sentBefore: false }, times, fraction);
  expect(delay(0, 0)).toEqual({ action: 'retry', delayMs: 10_000 });
  expect(delay(0, 0.999)).toEqual({ action: 'retry', delayMs: 5_005 });
  expect(delay(3, 0)).toEqual({ action: 'retry', delayMs: 80_000 });
  expect(delay(automaticTries - 1, 0)).toEqual({ action: 'retry', delayMs: 900_000 });
  expect(delay(automaticTries, 0)).toEqual({ action: 'fail' });
});

test('a 429 waits exactly as long as the network says', () => {
  const limited = { ...fresh, class: 'rate_limited', stage: 'after-send' } as const;
  expect(judgeFailure({ ...limited, retryAfterMs: 3_210 }, times, 0.9)).toEqual({ action: 'wait', delayMs: 3_210 });
  expect(judgeFailure(limited, times, 0)).toEqual({ action: 'wait', delayMs: 60_000 });
  expect(judgeFailure({ ...limited, tries: rateLimitTries }, times, 0)).toEqual({ action: 'fail' });
});

test('"I have this already" after an unconfirmed try of ours is looked up; otherwise it is a refusal', () => {
  const duplicate = { class: 'duplicate', stage: 'after-send', tries: 0 } as const;
  expect(judgeFailure({ ...duplicate, sentBefore: true }, times, 0)).toEqual({ action: 'reconcile' });
  expect(judgeFailure({ ...duplicate, sentBefore: false }, times, 0)).toEqual({ action: 'fail' });
});

test('one call fits three times into a lease, at every scale', () => {
  for (const scale of [1, 0.1, 0.02]) expect(publishingTimes(scale).networkTimeout * 3).toBeLessThanOrEqual(publishingTimes(scale).lease);
});
