import { expect, test } from '@jest/globals';
import { stepped } from './stepped.ts';

const paris = { zone: 'Europe/Paris', layout: 'month', isRtl: false } as const;

test('a day further is the same time on the clock, also across a change of offset', () => {
  expect(stepped('2026-10-24T07:00:00.000Z', 'ArrowRight', paris)).toBe('2026-10-25T08:00:00.000Z');
  expect(stepped('2026-10-24T07:00:00.000Z', 'ArrowDown', paris)).toBe('2026-10-31T08:00:00.000Z');
});

test('left is back where one reads from the left, on where one reads from the right', () => {
  expect(stepped('2026-11-20T09:00:00.000Z', 'ArrowLeft', paris)).toBe('2026-11-19T09:00:00.000Z');
  expect(stepped('2026-11-20T09:00:00.000Z', 'ArrowLeft', { ...paris, isRtl: true })).toBe('2026-11-21T09:00:00.000Z');
});

test('in the week up and down are hours, in the month weeks', () => {
  expect(stepped('2026-11-20T09:30:00.000Z', 'ArrowDown', { ...paris, layout: 'week' })).toBe('2026-11-20T10:30:00.000Z');
  expect(stepped('2026-11-20T09:30:00.000Z', 'ArrowUp', paris)).toBe('2026-11-13T09:30:00.000Z');
  expect(stepped('2026-11-20T09:30:00.000Z', 'Enter', paris)).toBeNull();
});
