import { expect, test } from '@jest/globals';
import { sandboxRules } from './index.ts';

const picture = { id: 'm1', contentType: 'image/png', bytes: 10, width: 1, height: 1, altText: 'A dot' };
const codes = (...args: Parameters<typeof sandboxRules.check>) => sandboxRules.check(...args).map(({ part, code, severity }) => `${part} ${code} ${severity}`);

test('counts characters as people see them', () => {
  expect(sandboxRules.count('👨‍👩‍👧‍👦 é 漢')).toEqual({ used: 5, max: 500 });
});

test('a text at the limit passes; one more is marked where it starts', () => {
  const family = '👨‍👩‍👧‍👦';
  expect(sandboxRules.check([{ text: family.repeat(500), media: [] }], {})).toEqual([]);
  const [problem] = sandboxRules.check([{ text: `${family.repeat(500)}ab`, media: [] }], {});
  const start = family.length * 500;
  expect(problem).toMatchObject({ code: 'text.too_long', range: { start, end: start + 2 }, params: { used: 502, max: 500, over: 2 } });
});

test('names what is wrong in each part', () => {
  const good = { text: 'good', media: [] };
  expect(codes([good, { text: ' ', media: [] }], {})).toEqual(['1 part.empty error']);
  expect(codes([{ text: '', media: [picture] }], {})).toEqual([]);
  expect(codes([{ text: '', media: Array(5).fill(picture) }], {})).toEqual(['0 media.too_many error']);
  expect(codes([{ text: '', media: [{ ...picture, contentType: 'image/tiff' }] }], {})).toEqual(['0 media.wrong_type error']);
  expect(codes([{ text: '', media: [{ ...picture, altText: '' }] }], {})).toEqual(['0 media.alt_missing warning']);
  expect(codes([{ text: '', media: [{ ...picture, altText: 'x'.repeat(1001) }] }], {})).toEqual(['0 media.alt_too_long error']);
  expect(codes(Array(26).fill(good), {})).toEqual(['25 parts.too_many error']);
  expect(codes([good], { class: 'F' })).toEqual(['0 settings.class_invalid error']);
  expect(codes([good], { class: 'E' })).toEqual([]);
});

test('finds links, mentions and tags in their order', () => {
  const text = 'Hi @my.brand-x. See example.com/@you #news';
  expect(sandboxRules.entities(text).map(({ kind, value }) => [kind, value])).toEqual([
    ['mention', 'my.brand-x'],
    ['link', 'https://example.com/@you'],
    ['tag', 'news'],
  ]);
});

test('splits a long text into parts that pass', () => {
  const parts = sandboxRules.split('A sentence of words. '.repeat(100));
  expect(parts.length).toBeGreaterThan(3);
  expect(sandboxRules.check(parts.map((text) => ({ text, media: [] })), {})).toEqual([]);
});
