import type { CalendarEntry } from '@arkyra/contracts/http';
import { expect, test } from '@jest/globals';
import { byDay, byHour, group, grouper, isMovable, landing, place, placer } from './entries.ts';
import { toldApproval } from '../approvals/told-approval.ts';

const entry = (at: string, more: Partial<CalendarEntry> = {}): CalendarEntry => ({
  id: at,
  version: 1,
  state: 'scheduled',
  at,
  excerpt: 'Hello',
  channelIds: [],
  hasMedia: false,
  ...more,
});

test('an entry stands on the day that the viewer’s clock shows', () => {
  const [late] = place([entry('2026-11-20T23:30:00.000Z')], 'Asia/Tokyo');
  expect(late).toMatchObject({ day: '2026-11-21', clock: '08:30' });
});

test('cells hold their entries in order of time', () => {
  const placed = place([entry('2026-11-20T10:30:00.000Z'), entry('2026-11-20T09:00:00.000Z'), entry('2026-11-20T09:45:00.000Z')], 'UTC');
  expect(group(placed, byDay).get('2026-11-20')?.map(({ clock }) => clock)).toEqual(['09:00', '09:45', '10:30']);
  expect([...group(placed, byHour).keys()]).toEqual(['2026-11-20T09', '2026-11-20T10']);
});

test('a day keeps the clock, an hour keeps the minutes', () => {
  const [one] = place([entry('2026-11-20T09:45:00.000Z')], 'UTC');
  if (!one) throw new Error('not placed');
  expect(landing(one, '2026-12-01')).toEqual({ day: '2026-12-01', clock: '09:45' });
  expect(landing(one, '2026-12-01T17')).toEqual({ day: '2026-12-01', clock: '17:45' });
});

test('what has gone out stays where it is', () => {
  expect(isMovable(entry('2026-11-20T09:45:00.000Z', { state: 'published' }))).toBe(false);
  expect(isMovable(entry('2026-11-20T09:45:00.000Z'))).toBe(true);
});

test('what did not change stays the same object, so that it is not drawn again', () => {
  const placeAgain = placer();
  const groupAgain = grouper();
  const first = [entry('2026-11-20T09:00:00.000Z', { id: 'a' }), entry('2026-11-21T09:00:00.000Z', { id: 'b' })];
  const before = groupAgain(placeAgain(first, 'UTC'), byDay);
  const moved = [entry('2026-11-22T09:00:00.000Z', { id: 'a' }), entry('2026-11-21T09:00:00.000Z', { id: 'b' })];
  const after = groupAgain(placeAgain(moved, 'UTC'), byDay);
  expect(after.get('2026-11-21')).toBe(before.get('2026-11-21'));
  expect([...after.keys()].toSorted()).toEqual(['2026-11-21', '2026-11-22']);
  expect(placeAgain(moved, 'Asia/Tokyo')[0]).toMatchObject({ id: 'b', clock: '18:00' });
});

test('an approval is told where it says more than the state, and what waits for one may get another time', () => {
  const at = '2026-11-20T09:45:00.000Z';
  const told = ([['needs_attention', 'pending'], ['needs_attention', 'approved'], ['scheduled', 'approved'], ['draft', 'changes_requested'], ['draft', 'cancelled'], ['published', 'stale']] as const).map(([state, approval]) => entry(at, { state, approval }));
  expect(told.map(toldApproval)).toEqual(['pending', null, null, 'changes_requested', null, null]);
  expect(told.map(isMovable)).toEqual([true, false, true, true, true, false]);
});

test('a chip is drawn again when its approval moves on', () => {
  const placeAgain = placer();
  const at = '2026-11-20T09:45:00.000Z';
  const [before] = placeAgain([entry(at, { state: 'needs_attention', approval: 'pending' })], 'UTC');
  const [same] = placeAgain([entry(at, { state: 'needs_attention', approval: 'pending' })], 'UTC');
  const [held] = placeAgain([entry(at, { state: 'needs_attention', approval: 'on_hold' })], 'UTC');
  expect([same === before, held === before, held?.approval]).toEqual([true, false, 'on_hold']);
});
