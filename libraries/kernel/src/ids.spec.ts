import { expect, test } from '@jest/globals';
import { UuidV7 } from './ids.ts';

test('ids are unique version 7 UUIDs that sort in the order they were made', () => {
  const ids = new UuidV7();
  const made = Array.from({ length: 10_000 }, () => ids.next());
  expect(new Set(made).size).toBe(made.length);
  expect(made.toSorted()).toEqual(made);
  expect(made[0]).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/);
});
