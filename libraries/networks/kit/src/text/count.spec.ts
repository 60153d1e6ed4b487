import { expect, test } from '@jest/globals';
import { countGraphemes, utf8Length } from './count.ts';

test.each([
  ['nothing', '', 0, 0],
  ['plain letters', 'hello', 5, 5],
  ['a family of joined emoji', '👨‍👩‍👧‍👦', 1, 25],
  ['a skin tone', '👍🏽', 1, 8],
  ['two flags', '🇩🇪🇫🇷', 2, 16],
  ['the flag of Scotland (tags)', '🏴󠁧󠁢󠁳󠁣󠁴󠁿', 1, 28],
  ['a keycap', '1️⃣', 1, 7],
  ['a rainbow flag (variation and joiner)', '🏳️‍🌈', 1, 14],
  ['a letter with a combining accent', 'e\u0301', 1, 3],
  ['Chinese', '漢字', 2, 6],
  ['Hangul in parts', '\u1112\u1161\u11ab', 1, 9],
  ['Devanagari conjuncts', 'क्षि', 1, 12],
  ['Arabic with vowel signs', 'مَرْحَبًا', 5, 18],
  ['Windows line break', 'a\r\nb', 3, 4],
  ['line break', 'a\nb', 3, 3],
  ['a lone surrogate', '\ud83d', 1, 3],
])('%s', (_, text, graphemes, bytes) => {
  expect(countGraphemes(text)).toBe(graphemes);
  expect(utf8Length(text)).toBe(bytes);
  expect(utf8Length(text)).toBe(new TextEncoder().encode(text).length);
});
