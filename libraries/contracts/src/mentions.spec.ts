import { expect, test } from '@jest/globals';
import { commentLength, mentionedIn, mentionOf, piecesOf } from './mentions.ts';

const [ann, bob] = ['01900000-0000-7000-8000-00000000000a', '01900000-0000-7000-8000-00000000000b'];

test('words and mentions come apart and together again', () => {
  const text = `${mentionOf(ann)}, ask ${mentionOf(bob)}${mentionOf(ann)}!`;
  expect(piecesOf(text)).toEqual([{ userId: ann }, { text: ', ask ' }, { userId: bob }, { userId: ann }, { text: '!' }]);
  expect(piecesOf(text).map((piece) => ('userId' in piece ? mentionOf(piece.userId) : piece.text)).join('')).toBe(text);
  expect(mentionedIn(text)).toEqual([ann, bob]);
});

test('what only looks like a mention is words', () => {
  for (const text of ['@ann', '@[ann]', `@[${ann.toUpperCase()}]`, `[${ann}]`, `@[${ann}`, '', `@ [${ann}]`]) {
    expect([text, mentionedIn(text)]).toEqual([text, []]);
    expect(piecesOf(text)).toEqual(text === '' ? [] : [{ text }]);
  }
});

test('a mention counts as one character, an emoji too', () => {
  expect(commentLength(`Hi ${mentionOf(ann)} 🙂`)).toBe(6);
});
