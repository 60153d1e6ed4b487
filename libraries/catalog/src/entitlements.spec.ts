import { expect, test } from '@jest/globals';
import { entitlements, limitNames, queues } from './index.ts';

test('a self-hosted installation has no limits', () => {
  for (const name of limitNames) expect(entitlements.limit(name)).toBe(Infinity);
});

test('publishing has more slots than what can wait', () => {
  expect(queues.publish.slots).toBeGreaterThan(queues.media.slots);
  expect(queues.media.slots).toBeGreaterThan(queues.ai.slots);
});
