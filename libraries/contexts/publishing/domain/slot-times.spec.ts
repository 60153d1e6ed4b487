import { expect, test } from '@jest/globals';
import { TemporalTimeZones } from '../infrastructure/temporal-time-zones.ts';
import { inAll, slotTimes } from './slot-times.ts';

const zones = new TemporalTimeZones();
const everyDay = [1, 2, 3, 4, 5, 6, 7];
const times = (timezone: string, from: string, to: string, ...slots: [string, number[]?][]) =>
  [...slotTimes({ timezone, slots: slots.map(([time, weekdays = everyDay]) => ({ time, weekdays })) }, Date.parse(from), Date.parse(to), zones)].map((at) => new Date(at).toISOString());

test('the days of the week are those of the zone, and the span includes its start and not its end', () => {
  // Monday 09:30 in Tokyo is still Sunday in UTC.
  expect(times('Asia/Tokyo', '2026-11-20T00:00:00Z', '2026-12-01T00:00:00Z', ['09:30', [1]], ['07:00', [1]])).toEqual([
    '2026-11-22T22:00:00.000Z', '2026-11-23T00:30:00.000Z', '2026-11-29T22:00:00.000Z', '2026-11-30T00:30:00.000Z',
  ]);
  expect(times('UTC', '2026-11-20T09:00:00Z', '2026-11-21T09:00:00Z', ['09:00'])).toEqual(['2026-11-20T09:00:00.000Z']);
  expect(times('UTC', '2026-11-20T09:00:00Z', '2026-11-21T09:00:00Z')).toEqual([]);
});

test('times that a change of the clocks skips meet at the first that exists, once', () => {
  expect(times('Europe/Paris', '2026-03-29T00:00:00Z', '2026-03-30T00:00:00Z', ['02:15'], ['02:45'], ['03:00'], ['03:30'])).toEqual([
    '2026-03-29T01:00:00.000Z', '2026-03-29T01:30:00.000Z',
  ]);
});

test('a doubled time is taken once, the first', () => {
  expect(times('Australia/Lord_Howe', '2026-04-04T10:00:00Z', '2026-04-05T10:00:00Z', ['01:45'])).toEqual(['2026-04-04T14:45:00.000Z']);
});

test('the slots of a day that a zone left out move to the start of the next', () => {
  expect(times('Pacific/Apia', '2011-12-30T00:00:00Z', '2012-01-01T00:00:00Z', ['10:00'], ['23:00'])).toEqual([
    '2011-12-30T09:00:00.000Z', '2011-12-30T10:00:00.000Z', '2011-12-30T20:00:00.000Z', '2011-12-31T09:00:00.000Z', '2011-12-31T20:00:00.000Z',
  ]);
});

test('what all series hold, in order', () => {
  const all = (...series: number[][]) => [...inAll(series.map((one) => one.values()))];
  expect(all([1, 3, 5, 7, 9], [2, 3, 4, 7, 9], [3, 7, 8, 9, 10])).toEqual([3, 7, 9]);
  expect(all([1, 2], [])).toEqual([]);
  expect(all([4, 5])).toEqual([4, 5]);
  expect(all()).toEqual([]);
});
