import { expect, test } from '@jest/globals';
import { normaliseSlots } from './channel-slots.ts';

test('each time stands once, in order, with its weekdays in order', () => {
  expect(normaliseSlots([{ time: '18:00', weekdays: [5, 1] }, { time: '09:30', weekdays: [3] }, { time: '18:00', weekdays: [1, 2] }])).toEqual([
    { time: '09:30', weekdays: [3] },
    { time: '18:00', weekdays: [1, 2, 5] },
  ]);
});
