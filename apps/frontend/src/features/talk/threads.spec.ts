import type { Comment, CommentThreadList } from '@arkyra/contracts/http';
import { expect, test } from '@jest/globals';
import { withComment, withoutComment, withReplaced } from './threads.ts';

const aComment = (id: string, threadId: string | null = null): Comment => ({ id, threadId, postId: 'p', text: id, internal: false, author: { kind: 'member', id: 'ann', name: 'Ann' }, mentions: [], createdAt: '2026-01-01T00:00:00Z', editedAt: null, deletedAt: null, resolved: null });
const aList = (): CommentThreadList => ({ data: [{ ...aComment('b'), replies: [aComment('b1', 'b')] }, { ...aComment('a'), replies: [] }], nextCursor: null, counts: { open: 2, resolved: 0 }, decisions: [] });
const told = ({ data, counts }: CommentThreadList) => [data.map(({ text, replies }) => [text, ...replies.map((reply) => reply.text)]), counts.open];

test('a thread comes on top, an answer at its end', () => {
  expect(told(withComment(aList(), aComment('c')))).toEqual([[['c'], ['b', 'b1'], ['a']], 3]);
  expect(told(withComment(aList(), aComment('b2', 'b')))).toEqual([[['b', 'b1', 'b2'], ['a']], 2]);
});

test('edits stay in place', () => {
  expect(told(withReplaced(aList(), { ...aComment('a'), text: 'A' }))).toEqual([[['b', 'b1'], ['A']], 2]);
  expect(told(withReplaced(aList(), { ...aComment('b1', 'b'), text: 'B1' }))).toEqual([[['b', 'B1'], ['a']], 2]);
});

test('a head that is deleted keeps its place while it has answers', () => {
  expect(told(withoutComment(aList(), aComment('a')))).toEqual([[['b', 'b1']], 1]);
  expect(told(withoutComment(aList(), aComment('b')))).toEqual([[['', 'b1'], ['a']], 2]);
  expect(told(withoutComment(aList(), aComment('b1', 'b')))).toEqual([[['b'], ['a']], 2]);
});
