import { expect, test } from '@jest/globals';
import { countGraphemes } from './count.ts';
import { splitText } from './split.ts';

const within = (max: number) => (text: string) => countGraphemes(text) <= max;

test('a text that fits stays whole, and nothing gives no part', () => {
  expect(splitText(' short ', within(10))).toEqual(['short']);
  expect(splitText(' \n ', within(10))).toEqual([]);
});

test('splits at paragraphs, then sentences, then words', () => {
  expect(splitText('First thought.\n\nSecond thought, longer.', within(25))).toEqual(['First thought.', 'Second thought, longer.']);
  expect(splitText('This is one sentence. This is another one.', within(30))).toEqual(['This is one sentence.', 'This is another one.']);
  expect(splitText('words without any sentence at all', within(15))).toEqual(['words without', 'any sentence at', 'all']);
});

test('a border that would leave a tiny part is passed over', () => {
  expect(splitText('Hi. Then a rather long sentence follows without end', within(30))[0]).toBe('Hi. Then a rather long');
});

test('keeps a link whole', () => {
  const text = 'Read this today: https://example.com/a.b.c/d-e?f=g.h it is good';
  expect(splitText(text, within(40))).toContainEqual(expect.stringContaining('https://example.com/a.b.c/d-e?f=g.h'));
});

test('cuts what has no border, but never inside a character', () => {
  const family = '👨‍👩‍👧‍👦';
  expect(splitText(family.repeat(5), within(2))).toEqual([family.repeat(2), family.repeat(2), family]);
  expect(splitText('abcdefghij', within(4))).toEqual(['abcd', 'efgh', 'ij']);
});

test('splits languages without spaces at their words', () => {
  const text = '今日は天気がいいです。明日は雨が降るでしょう。';
  expect(splitText(text, within(12))).toEqual(['今日は天気がいいです。', '明日は雨が降るでしょう。']);
  for (const part of splitText('ภาษาไทยไม่มีช่องว่างระหว่างคำ', within(10))) expect(countGraphemes(part)).toBeLessThanOrEqual(10);
});

test('a character that fits nowhere does not stop the rest', () => {
  expect(splitText('ab', () => false)).toEqual(['a', 'b']);
});

test('every part fits and nothing but space is lost, whatever the text', () => {
  const words = ['alpha', 'beta.', '👍🏽', '漢字。', 'https://example.com/x', '\n\n', 'مرحبا', 'e\u0301', '#tag'];
  let seed = 7;
  const random = (below: number) => (seed = (seed * 1103515245 + 12345) % 2 ** 31) % below;
  for (let round = 0; round < 200; round += 1) {
    const text = Array.from({ length: 1 + random(60) }, () => words[random(words.length)]).join(' ');
    const fits = within(10 + random(40));
    const parts = splitText(text, fits);
    expect(parts.every((part) => fits(part) && part.trim() === part && part !== '')).toBe(true);
    expect(parts.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''));
  }
});

test('a very long text is split in good time', () => {
  const parts = splitText('A sentence of some words. '.repeat(8_000), within(500));
  expect(parts.length).toBeGreaterThan(400);
});
