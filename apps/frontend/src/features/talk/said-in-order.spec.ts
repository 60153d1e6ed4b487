import { expect, test } from '@jest/globals';
import type { CommentThread, SpokenDecision } from '@arkyra/contracts/http';
import { saidInOrder } from './said-in-order.ts';

const at = (minute: number): string => `2031-05-05T09:0${minute}:00.000Z`;
const author = { kind: 'member', id: 'u', name: 'Ann' } as const;
const thread = (minute: number): CommentThread => ({ id: `t${minute}`, postId: 'p', threadId: null, text: 'x', internal: false, author, mentions: [], createdAt: at(minute), editedAt: null, deletedAt: null, resolved: null, replies: [] });
const decision = (minute: number): SpokenDecision => ({ id: `d${minute}`, approvalId: 'a', step: 1, stepName: 'Review', verdict: 'reject', text: 'No', author, at: at(minute) });
const order = (threads: number[], decisions: number[]) => saidInOrder(threads.map(thread), decisions.map(decision)).map((said) => (said.thread ?? said.decision).id);

test('a decision stands in its place in time', () => {
  expect(order([7, 5, 3], [8, 6, 4, 2])).toEqual(['d8', 't7', 'd6', 't5', 'd4', 't3', 'd2']);
  expect(order([], [2, 1])).toEqual(['d2', 'd1']);
  expect(order([7, 5], [])).toEqual(['t7', 't5']);
});
