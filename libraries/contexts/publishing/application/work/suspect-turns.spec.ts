import { expect, test } from '@jest/globals';
import { SuspectTurns } from './suspect-turns.ts';

test('suspects come once the hands are empty, and nothing else until they have ended', () => {
  const turns = new SuspectTurns();
  turns.seen(true, 0, 1_000);
  expect(turns.isDue(1_000)).toBe(true);
  expect(turns.admitsOthers(1_000, 3)).toBe(false);
  turns.taken(1, 1_010);
  expect(turns.admitsOthers(1_020, 1)).toBe(false);
  expect(turns.admitsOthers(1_030, 0)).toBe(true);
});

test('among a stream of others they have their turn after a while', () => {
  const turns = new SuspectTurns();
  turns.seen(true, 5, 1_000);
  expect([turns.isDue(1_100), turns.admitsOthers(1_100, 5)]).toEqual([false, true]);
  turns.seen(true, 5, 1_100);
  expect(turns.isDue(1_250)).toBe(true);
});

test('those that cannot go yet stop nobody', () => {
  const turns = new SuspectTurns();
  turns.seen(true, 0, 1_000);
  turns.taken(0, 1_000);
  turns.seen(true, 0, 1_010);
  expect(turns.admitsOthers(1_010, 0)).toBe(true);
  expect(turns.isDue(2_000)).toBe(true);
});
