import { expect, test } from '@jest/globals';
import { postStateOf } from './post-state.ts';

test('needs attention before anything else, cancelled ones do not count', () => {
  expect(postStateOf([])).toBe('draft');
  expect(postStateOf(['published', 'failed'])).toBe('needs_attention');
  expect(postStateOf(['published', 'unknown'])).toBe('needs_attention');
  expect(postStateOf(['scheduled', 'publishing'])).toBe('publishing');
  expect(postStateOf(['published', 'scheduled'])).toBe('partly_published');
  expect(postStateOf(['published', 'cancelled'])).toBe('published');
  expect(postStateOf(['cancelled', 'cancelled'])).toBe('cancelled');
  expect(postStateOf(['scheduled', 'cancelled'])).toBe('scheduled');
  expect(postStateOf(['draft', 'draft'])).toBe('draft');
});
