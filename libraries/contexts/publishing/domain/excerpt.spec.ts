import { expect, test } from '@jest/globals';
import { excerptOf } from './excerpt.ts';

test('the first part that says something, on one line', () => {
  expect(excerptOf([{ text: ' \n' }, { text: 'One\n\n  two' }])).toBe('One two');
  expect(excerptOf([])).toBe('');
});

test('at most 120 characters, never half an emoji', () => {
  const family = '👨‍👩‍👧‍👦';
  const excerpt = excerptOf([{ text: family.repeat(40) }]);
  expect(excerpt.length).toBeLessThanOrEqual(120);
  expect(excerpt).toBe(`${family.repeat((excerpt.length - 1) / family.length)}…`);
  expect(excerptOf([{ text: 'a'.repeat(120) }])).toBe('a'.repeat(120));
});
