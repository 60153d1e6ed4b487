import { expect, test } from '@jest/globals';
import type { Role } from '@arkyra/kernel';
import { aRequest, aStep } from '../testing/a-request.ts';
import { decide, mayDecide, type Decider } from './decide.ts';

const person = (userId: string, role: Role = 'manager'): Decider => ({ kind: 'user', userId, role });
const guest: Decider = { kind: 'guest', guestId: 'g' };
const said = (userId: string, step = 1, role: Role | null = 'manager') => ({ step, verdict: 'approve' as const, approver: `user:${userId}`, role });

test('the last step approves, an earlier one moves on', () => {
  const two = aRequest({ steps: [aStep(), aStep()] });
  expect(decide(two, person('m'), 'approve', 1)).toEqual({ state: 'pending', step: 2 });
  expect(decide({ ...two, step: 2 }, person('m'), 'approve', 2)).toEqual({ state: 'approved', step: 2 });
  expect(decide(two, person('m'), 'reject', 1)).toEqual({ state: 'rejected', step: 1 });
  expect(decide(two, person('m'), 'request_changes', 1)).toEqual({ state: 'changes_requested', step: 1 });
});

test('a step that was not seen is refused, and so is what is over or on hold', () => {
  expect(() => decide(aRequest({ step: 2, steps: [aStep(), aStep()] }), person('m'), 'approve', 1)).toThrow('moved on');
  expect(() => decide(aRequest({ state: 'on_hold' }), person('m'), 'approve', 1)).toThrow('on hold');
  expect(() => decide(aRequest({ state: 'changes_requested' }), person('m'), 'approve', 1)).toThrow('changes requested');
});

test('only approvers decide, once per step, and nobody on their own', () => {
  expect(() => decide(aRequest(), person('e', 'editor'), 'approve', 1)).toThrow('not an approver');
  expect(() => decide(aRequest(), guest, 'approve', 1)).toThrow('not an approver');
  expect(() => decide(aRequest(), person('writer'), 'approve', 1)).toThrow('submits');
  expect(decide(aRequest({ noSelfApproval: false }), person('writer'), 'approve', 1).state).toBe('approved');
  const waiting = aRequest({ steps: [aStep({ rule: 'quorum', quorum: 2 })], decisions: [said('m')] });
  expect(() => decide(waiting, person('m'), 'approve', 1)).toThrow('already');
  expect(mayDecide(waiting, person('m'))).toBe(false);
  expect(mayDecide(waiting, person('n'))).toBe(true);
});

test('a quorum counts people; all means every entry of the list', () => {
  const quorum = aRequest({ steps: [aStep({ rule: 'quorum', quorum: 2 })] });
  expect(decide(quorum, person('m'), 'approve', 1).state).toBe('pending');
  expect(decide({ ...quorum, decisions: [said('m')] }, person('n'), 'approve', 1).state).toBe('approved');
  const all = aRequest({ steps: [aStep({ rule: 'all', approvers: [{ kind: 'user', userId: 'u' }, { kind: 'role', role: 'owner' }, { kind: 'guest' }] })] });
  expect(decide(all, person('u'), 'approve', 1).state).toBe('pending');
  const most = { ...all, decisions: [said('u'), said('o', 1, 'owner')] };
  expect(decide(most, guest, 'approve', 1).state).toBe('approved');
  // Words on an earlier step do not count for this one.
  expect(decide({ ...all, step: 1, decisions: [said('u', 2), said('o', 2, 'owner')] }, guest, 'approve', 1).state).toBe('pending');
});

test('whoever it was escalated to decides for all', () => {
  const step = aStep({ rule: 'all', approvers: [{ kind: 'user', userId: 'a' }, { kind: 'user', userId: 'b' }], escalateTo: [{ kind: 'role', role: 'owner' }] });
  const request = aRequest({ steps: [step] });
  expect(() => decide(request, person('o', 'owner'), 'approve', 1)).toThrow('not an approver');
  const escalated = { ...request, escalatedAt: new Date(1).toISOString() };
  expect(decide(escalated, person('o', 'owner'), 'approve', 1).state).toBe('approved');
  expect(decide(escalated, person('a', 'editor'), 'approve', 1).state).toBe('pending');
});
