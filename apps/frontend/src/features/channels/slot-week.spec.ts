import { expect, test } from '@jest/globals';
import { countOf, likeDay, slotsOfWeek, suggestion, weekOfSlots, withoutTime, withTime } from './slot-week.ts';

test('a week is written by time and read back the same', () => {
  const slots = [{ time: '09:30', weekdays: [1, 3] }, { time: '18:00', weekdays: [3, 7] }];
  const week = weekOfSlots(slots);
  expect([week[1], week[2], week[3]]).toEqual([['09:30'], [], ['09:30', '18:00']]);
  expect([slotsOfWeek(week), countOf(week)]).toEqual([slots, 4]);
  expect(slotsOfWeek(weekOfSlots([]))).toEqual([]);
});

test('times are added in order, once, taken away, and copied to all days', () => {
  const week = withTime(withTime(withTime(weekOfSlots([]), 2, '18:00'), 2, '08:00'), 2, '18:00');
  expect(week[2]).toEqual(['08:00', '18:00']);
  expect(withoutTime(week, 2, '08:00')[2]).toEqual(['18:00']);
  expect(slotsOfWeek(likeDay(week, 2))).toEqual(['08:00', '18:00'].map((time) => ({ time, weekdays: [1, 2, 3, 4, 5, 6, 7] })));
  expect(countOf(suggestion)).toBe(15);
});
