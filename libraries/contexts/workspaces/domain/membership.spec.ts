import { expect, test } from '@jest/globals';
import { roles, type Role } from '@arkyra/kernel';
import { ruleLeaving, ruleRemoval, ruleRoleChange } from './membership.ts';

const one = (role: Role, userId: string = role) => ({ userId, role });

test('nobody acts on who stands above them, or lifts anybody above themselves', () => {
  expect(() => ruleRoleChange(one('admin'), one('owner'), 'viewer', 2)).toThrow(/above yours/);
  expect(() => ruleRoleChange(one('admin'), one('editor'), 'owner', 1)).toThrow(/above yours/);
  expect(() => ruleRoleChange(one('admin', 'me'), one('admin', 'me'), 'owner', 1)).toThrow(/above yours/);
  expect(() => ruleRemoval(one('admin'), one('owner'), 2)).toThrow(/above yours/);
  for (const role of roles.filter((role) => role !== 'owner')) {
    expect(() => ruleRoleChange(one('admin', 'me'), one(role), 'admin', 1)).not.toThrow();
    expect(() => ruleRemoval(one('admin', 'me'), one(role), 1)).not.toThrow();
  }
});

test('the last owner stays', () => {
  expect(() => ruleRoleChange(one('owner', 'me'), one('owner', 'me'), 'admin', 1)).toThrow(/Hand it over/);
  expect(() => ruleRoleChange(one('owner', 'me'), one('owner', 'me'), 'admin', 2)).not.toThrow();
  expect(() => ruleLeaving(one('owner'), 1)).toThrow(/Hand it over/);
  expect(() => ruleLeaving(one('owner'), 2)).not.toThrow();
  expect(() => ruleLeaving(one('viewer'), 1)).not.toThrow();
  expect(() => ruleRemoval(one('owner', 'me'), one('owner', 'me'), 2)).toThrow(/Leave/);
});
