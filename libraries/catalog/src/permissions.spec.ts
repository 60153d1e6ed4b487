import { expect, test } from '@jest/globals';
import { roles, type Role } from '@arkyra/kernel';
import { permissions, permissionsOf, roleAllows, roleAllowsShared, scopes, scopesAllow, scopesFor, type Permission } from './index.ts';

const may = (permission: Permission): Role[] => roles.filter((role) => roleAllows(role, permission));

test('the table of ARCHITECTURE.md: who writes, publishes, manages and owns', () => {
  expect(may('posts:read')).toEqual(['owner', 'admin', 'manager', 'editor', 'contributor', 'reviewer', 'viewer']);
  expect(may('posts:write')).toEqual(['owner', 'admin', 'manager', 'editor', 'contributor']);
  expect(may('posts:publish')).toEqual(['owner', 'admin', 'manager', 'editor']);
  expect(may('approvals:decide')).toEqual(['owner', 'admin', 'manager', 'editor', 'reviewer']);
  expect(may('channels:manage')).toEqual(['owner', 'admin', 'manager']);
  expect(may('api-keys:manage')).toEqual(['owner', 'admin']);
  expect(may('workspace:delete')).toEqual(['owner']);
});

test('a guest has nothing but what was shared', () => {
  expect(permissionsOf('guest')).toEqual([]);
  expect(permissions.filter((permission) => roleAllowsShared('guest', permission))).toEqual(['posts:read', 'approvals:decide', 'comments:write']);
});

test('the owner has every permission', () => {
  expect(permissionsOf('owner')).toEqual([...permissions]);
});

test('a scope lends its own permissions only', () => {
  expect(scopesAllow(['posts:read'], 'posts:read')).toBe(true);
  expect(scopesAllow(['posts:read', 'channels:read'], 'posts:write')).toBe(false);
  expect(scopesAllow(['posts:everything'], 'posts:read')).toBe(false);
  for (const permission of ['api-keys:manage', 'members:manage', 'workspace:delete'] as const)
    expect(scopesAllow(scopes, permission)).toBe(false);
});

test('a viewer can hand out reading scopes alone', () => {
  expect(scopesFor('viewer')).toEqual(['posts:read', 'channels:read', 'media:read', 'analytics:read', 'members:read']);
});
