import { expect, test } from '@jest/globals';
import { refreshDueAt } from './refresh-time.ts';

const now = new Date('2026-11-20T12:00:00Z');
const due = (endsAt: string) => refreshDueAt(new Date(endsAt), now)?.toISOString();

test.each([
  ['of two hours, 24 minutes before', '2026-11-20T14:00:00Z', '2026-11-20T13:36:00.000Z'],
  ['of sixty days, a day before', '2027-01-19T12:00:00Z', '2027-01-18T12:00:00.000Z'],
  ['of two minutes, one minute before', '2026-11-20T12:02:00Z', '2026-11-20T12:01:00.000Z'],
  ['that has ended, at once', '2026-11-20T11:59:00Z', '2026-11-20T11:58:00.000Z'],
])('a token %s', (_, endsAt, expected) => {
  expect(due(endsAt)).toBe(expected);
});

test('a token without end is never renewed', () => {
  expect(refreshDueAt(null, now)).toBeNull();
});
