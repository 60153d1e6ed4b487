import { expect, test } from '@jest/globals';
import { roomOf } from './use-room.ts';

test('a taller window shows more posts of a day, a low one never fewer than two', () => {
  expect(roomOf(810, 5)).toEqual({ all: 3, withRest: 2 });
  expect(roomOf(1300, 5).all).toBeGreaterThan(4);
  expect(roomOf(300, 6)).toEqual({ all: 2, withRest: 2 });
});
