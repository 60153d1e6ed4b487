import { expect, test } from '@jest/globals';
import { chooseLocale } from './locale.ts';

test('keeps the region that the browser asks for, in the language that we have', () => {
  expect(chooseLocale(undefined, 'de-DE,de;q=0.9,en-GB;q=0.8,en;q=0.7')).toEqual({ language: 'en', locale: 'en-GB' });
});

test('falls back to English when nothing fits', () => {
  expect(chooseLocale(undefined, null)).toEqual({ language: 'en', locale: 'en' });
  expect(chooseLocale('xx', '*, not a tag;q=0.5')).toEqual({ language: 'en', locale: 'en' });
});

test('a header of nonsense is no reason to fail', () => {
  expect(chooseLocale(undefined, ';;q=,,en-_;q=x').language).toBe('en');
});
