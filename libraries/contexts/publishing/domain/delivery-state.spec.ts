import { expect, test } from '@jest/globals';
import { assertMove, deliveryStates, mayMove, transitions } from './delivery-state.ts';

test('what is out or on its way never goes back to where it could be sent again unseen', () => {
  for (const to of deliveryStates) expect([to, mayMove('published', to)]).toEqual([to, false]);
  for (const to of deliveryStates) expect([to, mayMove('cancelled', to)]).toEqual([to, false]);
  for (const to of ['draft', 'cancelled', 'publishing', 'failed'] as const) expect([to, mayMove('unknown', to)]).toEqual([to, false]);
  for (const to of ['draft', 'cancelled'] as const) expect([to, mayMove('publishing', to)]).toEqual([to, false]);
});

test('only a claim leads to publishing', () => {
  expect(transitions.filter(({ to }) => to === 'publishing').map(({ from }) => from)).toEqual(['scheduled']);
});

test('a hold for confirmation ends by a person’s word, never by itself', () => {
  expect(mayMove('held', 'published', 'confirm')).toBe(true);
  expect(mayMove('held', 'published', 'channel')).toBe(false);
  expect(mayMove('held', 'draft', 'confirm')).toBe(false);
  expect(mayMove('scheduled', 'held', 'confirm')).toBe(false);
});

test('a move outside the table is an error with both states', () => {
  expect(() => assertMove('published', 'scheduled')).toThrow('A delivery that is published cannot become scheduled.');
  expect(() => assertMove('scheduled', 'publishing')).not.toThrow();
});
