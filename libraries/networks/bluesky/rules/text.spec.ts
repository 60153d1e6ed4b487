import { expect, test } from '@jest/globals';
import { count, entities, excessStart, fits, split } from './text.ts';

const family = '👨‍👩‍👧‍👦';
const kinds = (text: string) => entities(text).map(({ kind, value }) => [kind, value]);

test('counts characters as people see them', () => {
  expect(count(`Olá ${family}`)).toEqual({ used: 5, max: 300 });
});

test('fits 300 graphemes and 3,000 bytes, whichever ends first', () => {
  expect(fits('a'.repeat(300))).toBe(true);
  expect(fits('a'.repeat(301))).toBe(false);
  expect(fits(family.repeat(120))).toBe(true);
  expect(fits(family.repeat(121))).toBe(false);
});

test('the excess begins on a grapheme border', () => {
  expect(excessStart('short')).toBe(5);
  expect(excessStart(`${'é'.repeat(299)}${family}x`)).toBe(299 + family.length);
  expect(excessStart(family.repeat(121))).toBe(120 * family.length);
});

test('finds links, bare domains, mentions and tags, and nothing twice', () => {
  expect(kinds('Hi @Alice.bsky.social, see https://example.com/a#frag and arkyra.app #Launch')).toEqual([
    ['mention', 'Alice.bsky.social'],
    ['link', 'https://example.com/a#frag'],
    ['link', 'https://arkyra.app'],
    ['tag', 'Launch'],
  ]);
});

test('a word after @ without a domain is no mention, nor is an e-mail address', () => {
  expect(kinds('@alice and bob@example.com')).toEqual([]);
});

test('a tag that is longer than Bluesky allows stays plain', () => {
  expect(kinds(`#${'a'.repeat(64)}`)).toHaveLength(1);
  expect(kinds(`#${'a'.repeat(65)}`)).toHaveLength(0);
});

test('splits at sentences into parts that fit', () => {
  const text = 'This is one sentence of a long story. '.repeat(30).trim();
  const parts = split(text);
  expect(parts.every(fits)).toBe(true);
  expect(parts.every((part) => part.endsWith('.'))).toBe(true);
  expect(parts.join(' ')).toBe(text);
});
