import { expect, test } from '@jest/globals';
import type { ApprovalRule, ApprovalStep } from '@arkyra/contracts/http';
import { requestOf, strictestFirst, valuesOf } from './rule-form.ts';

const review: ApprovalStep = { name: 'Review', approvers: [{ kind: 'role', role: 'manager' }, { kind: 'user', userId: 'u1' }], rule: 'quorum', quorum: 2, dueMinutes: 2880, remindMinutes: [60, 1440], escalateTo: [{ kind: 'role', role: 'owner' }], expireMinutes: 10_080 };
const client: ApprovalStep = { name: 'Client', approvers: [{ kind: 'guest' }], rule: 'any' };
const rule = (id: string, ...steps: ApprovalStep[]): ApprovalRule => ({ id, version: 1, name: `Rule ${id}`, enabled: true, channelIds: ['c1'], roles: ['editor', 'contributor'], steps, noSelfApproval: true, createdAt: '', updatedAt: '' });

test('a rule goes through the form unchanged', () => {
  const { id: _id, version: _version, createdAt: _created, updatedAt: _updated, ...whole } = rule('a', review, client);
  expect(requestOf(valuesOf(rule('a', review, client)), true)).toEqual(whole);
});

test('what is left empty is not sent, and reminders come in their order', () => {
  const values = valuesOf(undefined);
  const step = { ...valuesOf(rule('a', client)).steps[0]!, name: ' Client ', reminders: [{ count: '2', unit: 'days' }, { count: '', unit: 'hours' }, { count: '1', unit: 'hours' }] as const };
  expect(requestOf({ ...values, name: ' Mine ', roles: ['editor'], channelIds: ['c1'], steps: [{ ...step, reminders: [...step.reminders] }] }, false)).toEqual({
    name: 'Mine',
    enabled: false,
    noSelfApproval: true,
    channelIds: [],
    roles: [],
    steps: [{ name: 'Client', approvers: [{ kind: 'guest' }], rule: 'any', remindMinutes: [60, 2880] }],
  });
});

test('more steps are stricter, then more people', () => {
  const all: ApprovalStep = { ...review, rule: 'all' };
  const rules = [rule('one', client), rule('three people', { ...review, quorum: 3 }), rule('all of two', all), rule('two steps', client, client)];
  expect(strictestFirst(rules).map(({ id }) => id)).toEqual(['two steps', 'three people', 'all of two', 'one']);
});
