import { expect, test } from '@jest/globals';
import type { MediaFacts, PartContent } from '@arkyra/network-kit';
import { blueskyRules } from './index.ts';

const { check } = blueskyRules;

const picture = (facts: Partial<MediaFacts> = {}): MediaFacts => ({
  id: 'picture',
  contentType: 'image/png',
  bytes: 1_000,
  width: 10,
  height: 10,
  altText: 'A cat',
  ...facts,
});
const part = (text: string, media: MediaFacts[] = []): PartContent => ({ text, media });
const codes = (parts: PartContent[], settings = {}) => check(parts, settings).map(({ part: at, code }) => `${at} ${code}`);

test('nothing is wrong with a post that fits', () => {
  expect(check([part('Hello'), part('', [picture()])], { langs: 'en, pt-BR' })).toEqual([]);
});

test('marks the characters beyond the limit', () => {
  expect(check([part('ok'), part(`${'a'.repeat(300)}👨‍👩‍👧‍👦b`)], {})).toEqual([
    {
      part: 1,
      severity: 'error',
      code: 'text.too_long',
      message: 'Shorten the text by 2 characters.',
      range: { start: 300, end: 312 },
      params: { used: 302, max: 300, over: 2 },
    },
  ]);
});

test('a text of few but heavy characters breaks the limit in bytes', () => {
  const [problem] = check([part('👨‍👩‍👧‍👦'.repeat(121))], {});
  expect(problem).toMatchObject({ code: 'text.too_many_bytes', range: { start: 1_320 }, params: { used: 3_025, max: 3_000 } });
});

test('a part needs words or a picture', () => {
  expect(codes([part(' \n')])).toEqual(['0 part.empty']);
});

test('names each picture that Bluesky would not take', () => {
  const pictures = [1, 2, 3, 4].map((id) => picture({ id: `${id}` }));
  expect(codes([part('', [...pictures, picture({ contentType: 'image/tiff' })])])).toEqual(['0 media.too_many', '0 media.wrong_type']);
  expect(codes([part('', [picture({ altText: 'a'.repeat(2_001) })])])).toEqual(['0 media.alt_too_long']);
});

test('a picture without a description is only a warning', () => {
  expect(check([part('', [picture({ altText: ' ' })])], {})).toMatchObject([
    { code: 'media.alt_missing', severity: 'warning', mediaId: 'picture' },
  ]);
});

test('a picture of any size is taken: it is fitted before it is uploaded', () => {
  expect(check([part('', [picture({ bytes: 50_000_000, width: 9_000 })])], {})).toEqual([]);
});

test('a thread has an end', () => {
  expect(codes(Array.from({ length: 51 }, () => part('x')))).toEqual(['50 parts.too_many']);
});

test('languages are codes, three at most', () => {
  expect(codes([part('x')], { langs: 'English!' })).toEqual(['0 settings.languages_invalid']);
  expect(codes([part('x')], { langs: ['en', 'de', 'fr', 'es'] })).toEqual(['0 settings.languages_too_many']);
});
