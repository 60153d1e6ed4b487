import { expect, test } from '@jest/globals';
import type { Approval } from '@arkyra/contracts/http';
import { ApiProblem } from '../../api/problem.ts';
import { decideAll, stillToDecide } from './decide-all.ts';

const request = (id: string, state = 'pending') => ({ id, state, step: 1 }) as Approval;

test('each answer stands by itself, and what moved on is read again', async () => {
  const asked: string[] = [];
  const progress: number[] = [];
  const moved = new Error('moved on');
  const results = await decideAll(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => request(id)), 'approve', 'Fine', {
    decide: async (approval, verdict, comment) => {
      asked.push(`${approval.id} ${verdict} ${comment}`);
      await Promise.resolve();
      if (approval.id === 'b' || approval.id === 'e') throw moved;
      return request(approval.id, 'approved');
    },
    read: async (id) => {
      if (id === 'e') throw new Error('away');
      return request(id, 'stale');
    },
    onProgress: (done) => progress.push(done),
  });
  expect(asked).toEqual(['a', 'b', 'c', 'd', 'e', 'f'].map((id) => `${id} approve Fine`));
  expect(results.map(({ approval, error, now }) => [approval.id, error, now?.state])).toEqual([
    ['a', undefined, 'approved'],
    ['b', moved, 'stale'],
    ['c', undefined, 'approved'],
    ['d', undefined, 'approved'],
    ['e', moved, undefined],
    ['f', undefined, 'approved'],
  ]);
  expect(progress).toEqual([1, 2, 3, 4, 5, 6]);
});

test('what got no answer can be sent once more, with the words that were typed', () => {
  const open = { ...request('moved'), step: 2, canDecide: true };
  const left = stillToDecide([
    { approval: request('taken'), error: undefined, now: request('taken', 'approved') },
    { approval: request('moved'), error: new ApiProblem({ status: 409, code: 'approval.moved' }), now: open },
    { approval: request('ended'), error: new ApiProblem({ status: 409, code: 'approval.moved' }), now: { ...request('ended', 'stale'), canDecide: false } },
    { approval: request('gone'), error: new ApiProblem({ status: 404, code: 'approval.not_found' }), now: null },
    { approval: request('away'), error: new ApiProblem({ status: 0, code: 'unreachable' }), now: null },
    { approval: request('broken'), error: new ApiProblem({ status: 503, code: 'unavailable' }), now: null },
  ]);
  expect(left).toEqual([open, request('away'), request('broken')]);
});
