import { expect, test } from '@jest/globals';
import { TemporalTimeZones } from '../infrastructure/temporal-time-zones.ts';
import { PublishTime } from './publish-time.ts';

const zones = new TemporalTimeZones();
const at = (wall: string, zone: string) => PublishTime.of(wall, zone, zones).instant;

// Zones that change by an hour, by half an hour, at midnight, southward, and not at all. [zone, wall time in the gap, the
// first instant after it, wall time that comes twice, its first instant]; from the IANA database.
const changes: [string, string, string, string, string][] = [
  ['Europe/Paris', '2026-03-29T02:30', '2026-03-29T01:00:00.000Z', '2026-10-25T02:30', '2026-10-25T00:30:00.000Z'],
  ['Europe/London', '2026-03-29T01:15', '2026-03-29T01:00:00.000Z', '2026-10-25T01:15', '2026-10-25T00:15:00.000Z'],
  ['America/New_York', '2026-03-08T02:59', '2026-03-08T07:00:00.000Z', '2026-11-01T01:30', '2026-11-01T05:30:00.000Z'],
  ['America/Los_Angeles', '2026-03-08T02:00', '2026-03-08T10:00:00.000Z', '2026-11-01T01:00', '2026-11-01T08:00:00.000Z'],
  ['America/St_Johns', '2026-03-08T02:30', '2026-03-08T05:30:00.000Z', '2026-11-01T01:30', '2026-11-01T04:00:00.000Z'],
  ['Australia/Sydney', '2026-10-04T02:30', '2026-10-03T16:00:00.000Z', '2026-04-05T02:30', '2026-04-04T15:30:00.000Z'],
  ['Australia/Lord_Howe', '2026-10-04T02:15', '2026-10-03T15:30:00.000Z', '2026-04-05T01:45', '2026-04-04T14:45:00.000Z'],
  ['Pacific/Auckland', '2026-09-27T02:30', '2026-09-26T14:00:00.000Z', '2026-04-05T02:30', '2026-04-04T13:30:00.000Z'],
  ['America/Santiago', '2026-09-06T00:30', '2026-09-06T04:00:00.000Z', '2026-04-04T23:30', '2026-04-05T02:30:00.000Z'],
  ['Africa/Cairo', '2026-04-24T00:30', '2026-04-23T22:00:00.000Z', '2026-10-29T23:30', '2026-10-29T20:30:00.000Z'],
];

test.each(changes)('%s: a time that is skipped is the first after the gap, a doubled one is the first', (zone, skipped, next, doubled, first) => {
  expect(at(skipped, zone)).toBe(next);
  expect(at(doubled, zone)).toBe(first);
});

test('a day that a zone never had moves to the next', () => {
  expect(at('2011-12-30T10:00', 'Pacific/Apia')).toBe('2011-12-30T10:00:00.000Z');
});

test('keeps the wall time that the person meant, also within a gap', () => {
  expect(PublishTime.of('2026-03-29T02:30', 'Europe/Paris', zones)).toMatchObject({ wallTime: '2026-03-29T02:30:00', timezone: 'Europe/Paris' });
});

test('an instant with an offset is that instant, told in the zone', () => {
  expect(PublishTime.of('2026-06-01T10:00:00+02:00', 'Asia/Kolkata', zones)).toEqual({ instant: '2026-06-01T08:00:00.000Z', wallTime: '2026-06-01T13:30:00', timezone: 'Asia/Kolkata' });
  expect(at('2026-06-01T10:00:00Z', 'Asia/Kolkata')).toBe('2026-06-01T10:00:00.000Z');
});

test('nonsense is a RangeError', () => {
  expect(() => at('2026-02-30T10:00', 'UTC')).toThrow(RangeError);
  expect(() => at('soon', 'UTC')).toThrow(RangeError);
});
