import { expect, test } from '@jest/globals';
import type { Approval } from '@arkyra/contracts/http';
import { lacksGuestLink } from './lacks-guest-link.ts';

const guest = { kind: 'guest' } as const;
const step = (...approvers: Approval['steps'][number]['approvers']) => ({ name: 'Client', approvers, rule: 'any' as const });
const link = (state: Approval['guests'][number]['state']) => ({ id: 'g', name: 'Cleo', state, openedAt: null });
const of = (change: Partial<Approval> = {}) => lacksGuestLink({ state: 'pending', step: 1, steps: [step(guest)], guests: [], ...change });

test('a step of guests alone stands still without an open link', () => {
  expect([of(), of({ guests: [link('revoked'), link('expired')] }), of({ guests: [link('revoked'), link('open')] })]).toEqual([true, true, false]);
});

test('nothing stands still that somebody else may decide, that has not come to it, or that is over', () => {
  expect([of({ steps: [step(guest, { kind: 'role', role: 'manager' })] }), of({ steps: [step({ kind: 'role', role: 'manager' }), step(guest)] }), of({ state: 'on_hold' }), of({ state: 'approved' })]).toEqual([false, false, false, false]);
});
