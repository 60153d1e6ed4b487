import { expect, test } from '@jest/globals';
import type { Principal } from '@arkyra/kernel';
import { check, preCheck } from './access.ts';

const principal = (changes: Partial<Principal> = {}): Principal => ({ kind: 'user', userId: 'u', workspaceId: 'w', role: 'editor', testMode: false, ...changes });
const post = { kind: 'post', workspaceId: 'w' };

test('the role decides before any work', () => {
  expect(() => preCheck(principal(), 'posts:publish')).not.toThrow();
  expect(() => preCheck(principal({ role: 'contributor' }), 'posts:publish')).toThrow(/does not include posts:publish/);
});

test('a key can do no more than its scopes and no more than its maker', () => {
  const key = (role: Principal['role'], ...scopes: string[]) => principal({ kind: 'api-key', apiKeyId: 'k', role, scopes });
  expect(() => preCheck(key('owner', 'posts:read'), 'posts:write')).toThrow(/lacks the scope/);
  expect(() => preCheck(key('viewer', 'posts:write'), 'posts:write')).toThrow(/role/);
  expect(() => preCheck(key('owner', 'posts:write'), 'posts:write')).not.toThrow();
});

test('another workspace’s thing does not exist', () => {
  expect(() => check(principal({ role: 'owner' }), 'posts:read', { ...post, workspaceId: 'other' })).toThrow(expect.objectContaining({ code: 'post.not_found' }));
});

test('a test key sees only what is marked as test', () => {
  const key = principal({ kind: 'api-key', scopes: ['posts:read'], testMode: true });
  expect(() => check(key, 'posts:read', post)).toThrow(expect.objectContaining({ kind: 'not_found' }));
  expect(() => check(key, 'posts:read', { ...post, testMode: true })).not.toThrow();
});

test('a guest sees what was shared, and may not write it', () => {
  const guest = principal({ role: 'guest' });
  expect(() => preCheck(guest, 'posts:read')).toThrow();
  expect(() => check(guest, 'posts:read', post)).toThrow(expect.objectContaining({ kind: 'not_found' }));
  expect(() => check(guest, 'posts:read', { ...post, shared: true })).not.toThrow();
  expect(() => check(guest, 'posts:write', { ...post, shared: true })).toThrow(expect.objectContaining({ kind: 'forbidden' }));
});
