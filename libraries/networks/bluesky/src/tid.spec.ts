import { expect, test } from '@jest/globals';
import { FixedClock } from '@arkyra/kernel';
import { TidMaker, tidTime } from './tid.ts';

test('keys are valid, sort in the order they were made, and differ even when time stands still', () => {
  const keys = new TidMaker(new FixedClock('2026-11-20T10:00:00Z'));
  const made = Array.from({ length: 2_000 }, () => keys.next());
  expect(made.every((key) => /^[234567abcdefghij][234567abcdefghijklmnopqrstuvwxyz]{12}$/.test(key))).toBe(true);
  expect(new Set(made).size).toBe(made.length);
  expect(made.toSorted()).toEqual(made);
});

test('the instant comes back from the key', () => {
  const at = '2026-11-20T10:00:00.123Z';
  expect(tidTime(new TidMaker(new FixedClock(at)).next()).toISOString()).toBe(at);
});

test('reads a key that Bluesky made', () => {
  // https://bsky.app/profile/bsky.app/post/3l6oveex3ii2l, createdAt 2024-10-17
  expect(tidTime('3l6oveex3ii2l').toISOString().slice(0, 10)).toBe('2024-10-17');
});
