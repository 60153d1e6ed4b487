import { expect, test } from '@jest/globals';
import { daysShown, readView, turn, writeView } from './calendar-view.ts';

const today = '2026-11-20';

test('a view survives the way through the URL', () => {
  const view = { layout: 'week', day: '2026-12-31', channelId: '0199-a', state: 'needs_attention' } as const;
  const url = writeView(view, today);
  expect(url).toBe('/calendar?view=week&date=2026-12-31&channel=0199-a&state=needs_attention');
  expect(readView(Object.fromEntries(new URL(url, 'http://x').searchParams), today)).toEqual(view);
  expect(writeView(readView({}, today), today)).toBe('/calendar');
});

test('nonsense in the URL shows this month instead of an error', () => {
  expect(readView({ view: 'year', date: '2026-13-40', state: 'lost', channel: '' }, today)).toEqual({ layout: 'month', day: today, channelId: null, state: null });
});

test('turning the page moves by what is shown, and a month never skips one', () => {
  const view = readView({ date: '2026-01-31' }, today);
  expect(turn(view, 1).day).toBe('2026-02-01');
  expect(turn({ ...view, layout: 'week' }, -1).day).toBe('2026-01-24');
  expect(daysShown({ ...view, layout: 'list' }, 1)).toHaveLength(30);
});
