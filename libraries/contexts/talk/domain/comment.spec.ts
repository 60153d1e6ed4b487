import { expect, test } from '@jest/globals';
import { assertAuthor, assertThread, audienceOf, seesInternal } from './comment.ts';
import { NotAThreadError, NotYourCommentError } from './comment.errors.ts';

test('nobody is told twice, and nobody of their own words', () => {
  expect(audienceOf({ authorId: 'ann', mentioned: ['bob', 'ann'], spoke: ['ann', 'bob', 'eve', 'eve'] })).toEqual({ mentioned: ['bob'], replied: ['eve'] });
  expect(audienceOf({ authorId: 'ann', mentioned: [], spoke: [] })).toEqual({ mentioned: [], replied: [] });
});

test('a comment is its author’s alone, and a guest’s is nobody’s', () => {
  const byAnn = { id: '1', threadId: null, author: { kind: 'member', id: 'ann' } } as const;
  expect(() => assertAuthor(byAnn, 'ann')).not.toThrow();
  expect(() => assertAuthor(byAnn, 'bob')).toThrow(NotYourCommentError);
  expect(() => assertAuthor({ ...byAnn, author: { kind: 'guest', id: 'ann' } }, 'ann')).toThrow(NotYourCommentError);
});

test('a thread is resolved as a whole', () => {
  expect(() => assertThread({ id: '2', threadId: '1', author: { kind: 'member', id: 'ann' } })).toThrow(NotAThreadError);
});

test('guests see nothing that is the team’s', () => {
  expect((['owner', 'reviewer', 'viewer', 'guest'] as const).map(seesInternal)).toEqual([true, true, true, false]);
});
