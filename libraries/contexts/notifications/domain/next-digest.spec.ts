import { expect, test } from '@jest/globals';
import { nextDigest } from './next-digest.ts';

const at = (after: string, hour: number, zone: string, every: 'day' | 'hour' = 'day') => nextDigest(new Date(after), { every, hour }, zone).toISOString();

test('the next time that the reader’s own clock reaches the hour, never the present one', () => {
  expect(at('2026-11-20T06:59:59Z', 8, 'Europe/Paris')).toBe('2026-11-20T07:00:00.000Z');
  expect(at('2026-11-20T07:00:00Z', 8, 'Europe/Paris')).toBe('2026-11-21T07:00:00.000Z');
  expect(at('2026-11-20T12:00:00Z', 0, 'America/Los_Angeles')).toBe('2026-11-21T08:00:00.000Z');
});

test('zones that are off by quarters of an hour', () => {
  expect(at('2026-11-20T00:00:00Z', 8, 'Asia/Kathmandu')).toBe('2026-11-20T02:15:00.000Z');
  expect(at('2026-11-20T00:00:00Z', 8, 'Australia/Lord_Howe')).toBe('2026-11-20T21:00:00.000Z');
});

test('the morning stays the morning when the clocks change', () => {
  expect(at('2026-03-28T12:00:00Z', 8, 'Europe/Paris')).toBe('2026-03-29T06:00:00.000Z');
  expect(at('2026-10-24T12:00:00Z', 8, 'Europe/Paris')).toBe('2026-10-25T07:00:00.000Z');
});

test('an hour that the clock skips comes when it has skipped it, and the next day at its own time', () => {
  expect(at('2026-03-28T12:00:00Z', 2, 'Europe/Paris')).toBe('2026-03-29T01:00:00.000Z');
  expect(at('2026-03-29T01:00:00Z', 2, 'Europe/Paris')).toBe('2026-03-30T00:00:00.000Z');
  // At midnight, in Chile.
  expect(at('2026-09-05T12:00:00Z', 0, 'America/Santiago')).toBe('2026-09-06T04:00:00.000Z');
});

test('an hour that comes twice is taken once, the first time', () => {
  expect(at('2026-10-24T12:00:00Z', 2, 'Europe/Paris')).toBe('2026-10-25T00:00:00.000Z');
  expect(at('2026-10-25T00:00:00Z', 2, 'Europe/Paris')).toBe('2026-10-26T01:00:00.000Z');
  expect(at('2026-10-31T12:00:00Z', 1, 'America/New_York')).toBe('2026-11-01T05:00:00.000Z');
  expect(at('2026-11-01T05:00:00Z', 1, 'America/New_York')).toBe('2026-11-02T06:00:00.000Z');
});

test('one a day, in every zone and at every hour, over two years', () => {
  for (const [zone, hour] of [['Europe/Paris', 2], ['America/New_York', 1], ['Australia/Lord_Howe', 2], ['America/Santiago', 0], ['Pacific/Apia', 8]] as const) {
    const clock = new Intl.DateTimeFormat('en-CA', { timeZone: zone });
    const days: string[] = [];
    for (let now = new Date('2026-01-01T00:00:00Z'); now < new Date('2028-01-01T00:00:00Z'); ) {
      now = nextDigest(now, { every: 'day', hour }, zone);
      days.push(clock.format(now));
    }
    expect([zone, new Set(days).size, days.length >= 729 && days.length <= 732]).toEqual([zone, days.length, true]);
  }
});

test('every hour means the full hour', () => {
  expect(at('2026-11-20T06:59:59Z', 8, 'Asia/Kathmandu', 'hour')).toBe('2026-11-20T07:00:00.000Z');
  expect(at('2026-11-20T07:00:00Z', 8, 'UTC', 'hour')).toBe('2026-11-20T08:00:00.000Z');
});
