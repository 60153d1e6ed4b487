import { expect, test } from '@jest/globals';
import { boundsOf, monthOf, moveTo, startOfWeek, toInstant, toWallTime, weekOf } from './wall-time.ts';

test('reads a clock anywhere', () => {
  expect(toWallTime('2026-11-20T09:30:00.000Z', 'Asia/Kathmandu')).toBe('2026-11-20T15:15');
  expect(toInstant('2026-11-20T15:15', 'Asia/Kathmandu')).toBe('2026-11-20T09:30:00.000Z');
});

test('a time that is skipped moves on, a doubled one is taken once, the first', () => {
  expect(toInstant('2026-03-29T02:30', 'Europe/Paris')).toBe('2026-03-29T01:30:00.000Z');
  expect(toInstant('2026-10-25T02:30', 'Europe/Paris')).toBe('2026-10-25T00:30:00.000Z');
});

test('the weeks of a month are whole, from the first weekday', () => {
  const monday = monthOf('2026-02-14', 1);
  expect([monday[0], monday.at(-1), monday.length]).toEqual(['2026-01-26', '2026-03-01', 35]);
  const sunday = monthOf('2026-02-14', 7);
  expect([sunday[0], sunday.at(-1), sunday.length]).toEqual(['2026-02-01', '2026-02-28', 28]);
  expect(weekOf('2026-11-22', 1)[0]).toBe('2026-11-16');
  expect(startOfWeek('2026-11-22', 7)).toBe('2026-11-22');
});

test('a day lasts as long as its zone says', () => {
  const { from, to } = boundsOf(['2026-10-25'], 'Europe/Paris');
  expect((Date.parse(to) - Date.parse(from)) / 3_600_000).toBe(25);
});

test('moving to another day keeps the time on the clock across a change of offset', () => {
  expect(moveTo('2026-10-24T07:00:00.000Z', 'Europe/Paris', '2026-10-26')).toBe('2026-10-26T08:00:00.000Z');
  expect(moveTo('2026-10-24T07:00:00.000Z', 'Europe/Paris', '2026-10-26', '18:15')).toBe('2026-10-26T17:15:00.000Z');
});
