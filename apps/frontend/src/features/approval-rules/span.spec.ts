import { expect, test } from '@jest/globals';
import { minutesOf, spanOf } from './span.ts';

test.each([
  [1, '1', 'minutes'],
  [90, '90', 'minutes'],
  [120, '2', 'hours'],
  [1440, '1', 'days'],
  [2880, '2', 'days'],
  [10_080, '1', 'weeks'],
] as const)('%d minutes are %s %s, and back', (minutes, count, unit) => {
  expect(spanOf(minutes)).toEqual({ count, unit });
  expect(minutesOf({ count, unit })).toBe(minutes);
});

test('an empty field is none; what is no stretch of time is told apart from it', () => {
  expect(minutesOf(spanOf(undefined))).toBeUndefined();
  expect(['0', '-1', '1.5', 'x', '9999'].map((count) => minutesOf({ count, unit: 'weeks' }))).toEqual([null, null, null, null, null]);
});
