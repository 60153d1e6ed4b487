import { expect, test } from '@jest/globals';
import { aRequest, aStep } from '../testing/a-request.ts';
import { planTime } from './waiting.ts';

const minute = 60_000;
const request = aRequest({ steps: [aStep({ remindMinutes: [30, 10], dueMinutes: 60, escalateTo: [{ kind: 'role', role: 'owner' }], expireMinutes: 120 })] });

test('says when the next thing comes, and brings it once', () => {
  expect(planTime(request, 9 * minute)).toEqual({ state: 'pending', notices: [], escalated: false, nextInMs: minute });
  expect(planTime(request, 10 * minute)).toEqual({ state: 'pending', notices: [{ kind: 'reminder', number: 1 }], escalated: false, nextInMs: 20 * minute });
  const reminded = { ...request, notices: [{ step: 1, kind: 'reminder' as const, number: 1 }] };
  expect(planTime(reminded, 10 * minute)).toMatchObject({ notices: [], nextInMs: 20 * minute });
});

test('due, it is escalated; too late, it expires', () => {
  const told = { ...request, notices: [{ step: 1, kind: 'reminder' as const, number: 2 }] };
  expect(planTime(told, 60 * minute)).toEqual({ state: 'pending', notices: [{ kind: 'due', number: 1 }, { kind: 'escalation', number: 1 }], escalated: true, nextInMs: 60 * minute });
  expect(planTime(told, 120 * minute)).toMatchObject({ state: 'expired', escalated: false, nextInMs: null });
});

test('after a long absence one reminder stands for all, and none comes with the expiry', () => {
  expect(planTime(request, 45 * minute).notices).toEqual([{ kind: 'reminder', number: 2 }]);
  const kinds = planTime(request, 500 * minute).notices.map(({ kind }) => kind);
  expect(kinds).toEqual(['due', 'escalation', 'expiry']);
});

test('notices of another step do not count; nothing comes to what does not wait; times are scaled', () => {
  const second = { ...request, notices: [{ step: 2, kind: 'reminder' as const, number: 1 }] };
  expect(planTime(second, 10 * minute).notices).toHaveLength(1);
  expect(planTime({ ...request, state: 'on_hold' }, 500 * minute)).toEqual({ state: 'on_hold', notices: [], escalated: false, nextInMs: null });
  expect(planTime(request, minute, 0.1).notices).toEqual([{ kind: 'reminder', number: 1 }]);
  expect(planTime(aRequest(), 500 * minute).nextInMs).toBeNull();
});
