import { expect, test } from '@jest/globals';
import type { Notification } from '@arkyra/contracts/http';
import { notificationHref } from './notification-href.ts';

const plain = { count: 1, post: { id: 'p', excerpt: 'x' }, channel: { id: 'c', network: 'sandbox', handle: 'h', displayName: 'C' }, comment: null };
const of = (kind: Notification['kind'], more: Partial<typeof plain> | { comment: Notification['comment'] } | { post: null } | { channel: null } = {}) => notificationHref({ kind, ...plain, ...more });

test('leads to where it can be dealt with', () => {
  expect(of('delivery.failed')).toBe('/posts/p');
  expect(of('delivery.failed', { count: 12 })).toBe('/calendar?view=list&state=needs_attention&channel=c');
  expect(of('comment.mentioned', { comment: { id: 'k', excerpt: '' } })).toBe('/posts/p#comment-k');
  expect(of('approval.requested')).toBe('/posts/p');
  expect(of('approval.requested', { count: 2 })).toBe('/approvals');
  expect([of('approval.guest'), of('approval.guest', { count: 2 })]).toEqual(['/posts/p', '/approvals?view=all']);
  expect(of('channel.reconnect')).toBe('/channels/c');
  expect(of('member.joined')).toBe('/settings/members');
});

test('what is gone leads to no dead end', () => {
  expect(of('delivery.failed', { post: null })).toBe('/notifications');
  expect(of('channel.reconnect', { channel: null })).toBe('/channels');
});
