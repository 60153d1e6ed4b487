import { expect, test } from '@jest/globals';
import { ruleAcceptance, stateOf, type Invitation } from './invitation.ts';

const now = new Date('2026-11-20T12:00:00Z');
const invitation: Invitation = {
  id: 'i', workspaceId: 'w', email: null, role: 'admin', version: 1, isMailed: false, invitedById: 'u',
  createdAt: now, expiresAt: new Date(now.getTime() + 1), acceptedAt: null, acceptedById: null, revokedAt: null,
};

test('an invitation is open until it is used, withdrawn or late', () => {
  expect(stateOf(invitation, 'owner', now)).toBe('open');
  expect(stateOf({ ...invitation, expiresAt: now }, 'owner', now)).toBe('expired');
  expect(stateOf({ ...invitation, revokedAt: now }, 'owner', now)).toBe('revoked');
  expect(stateOf({ ...invitation, acceptedAt: now, revokedAt: now }, 'owner', now)).toBe('accepted');
});

test('who left or was demoted leaves no way in behind', () => {
  expect(stateOf(invitation, 'admin', now)).toBe('open');
  for (const role of [null, 'manager', 'viewer'] as const) expect(stateOf(invitation, role, now)).toBe('revoked');
});

test('a bound invitation is for its address alone', () => {
  const bound = { ...invitation, email: 'ada@example.test' };
  expect(() => ruleAcceptance(bound, 'owner', 'ada@example.test', now)).not.toThrow();
  expect(() => ruleAcceptance(bound, 'owner', 'eve@example.test', now)).toThrow(/is for ada@example.test, and you are eve@example.test/);
});
