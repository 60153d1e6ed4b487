import { expect, test } from '@jest/globals';
import { checkLimits } from './check-limits.ts';
import type { PartContent } from './rules.ts';

const limits = {
  text: { max: 10, unit: 'characters' },
  parts: { max: 1 },
  media: { maxCount: 0, maxBytes: 0, maxWidth: 0, maxHeight: 0, contentTypes: [], maxAltText: 0 },
} as const;
// Counts a link as five, as some networks do.
const count = (text: string) => ({ used: text.replace(/https:\S+/g, '12345').length, max: 10 });
const rules = { displayName: 'Tiny', limits, count };
const codes = (...parts: PartContent[]) => checkLimits(rules, parts).map(({ part, code }) => [part, code]);

test('a network of text alone takes neither pictures nor threads', () => {
  const picture = { id: 'm', contentType: 'image/png', bytes: 1, width: 1, height: 1, altText: '' };
  expect(codes({ text: 'fine', media: [] })).toEqual([]);
  expect(codes({ text: 'fine', media: [picture] })).toEqual([[0, 'media.too_many'], [0, 'media.wrong_type']]);
  expect(codes({ text: 'one', media: [] }, { text: 'two', media: [] })).toEqual([[1, 'parts.too_many']]);
  expect(checkLimits(rules, [{ text: '', media: [] }])[0]?.message).toBe('Write something.');
});

test('marks what is over by the network’s own count', () => {
  const [problem] = checkLimits(rules, [{ text: 'https://example.com/long abcdéf', media: [] }]);
  expect(problem).toMatchObject({ code: 'text.too_long', range: { start: 29, end: 31 }, params: { used: 12, max: 10, over: 2 } });
});
