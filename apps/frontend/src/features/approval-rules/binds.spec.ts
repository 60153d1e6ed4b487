import { expect, test } from '@jest/globals';
import type { ApprovalRule } from '@arkyra/contracts/http';
import { binds } from './binds.ts';

const rule = (more: Partial<ApprovalRule>): ApprovalRule => ({ id: 'r', version: 1, name: 'Rule', enabled: true, channelIds: [], roles: [], steps: [], noSelfApproval: true, createdAt: '', updatedAt: '', ...more });

test('a rule binds by channel and role, both where it names both, and not while it is off', () => {
  expect(binds([rule({})], [], 'owner')).toBe(true);
  expect(binds([rule({ enabled: false })], ['c1'], 'owner')).toBe(false);
  expect(binds([], ['c1'], 'owner')).toBe(false);
  const both = rule({ channelIds: ['c1', 'c2'], roles: ['editor'] });
  expect([binds([both], ['c2', 'c9'], 'editor'), binds([both], ['c9'], 'editor'), binds([both], ['c1'], 'manager'), binds([both], [], 'editor')]).toEqual([true, false, false, false]);
  expect(binds([both, rule({ roles: ['manager'] })], ['c9'], 'manager')).toBe(true);
});
