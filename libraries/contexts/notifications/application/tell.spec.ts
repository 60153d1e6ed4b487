import { expect, test } from '@jest/globals';
import type { NotificationWanted } from '@arkyra/contracts/events';
import type { Role } from '@arkyra/kernel';
import { tell, type Person } from './tell.ts';
import { plainWishes, type Wishes } from './wishes.ts';

const times = { now: new Date('2026-11-20T12:00:00Z'), settleMs: 10_000 };
const person = (userId: string, role: Role = 'editor', wishes: Wishes = plainWishes): Person => ({ userId, role, timezone: 'UTC', wishes });
const everybody = [person('ann'), person('ben', 'viewer'), person('gus', 'guest'), person('eve', 'admin')];
const mention: NotificationWanted = { kind: 'comment.mentioned', userIds: ['ann', 'ben', 'gus', 'zed'], postId: 'p', commentId: 'c', dedupe: 'd' };
const who = (wanted: NotificationWanted, people = everybody) => tell(wanted, people, times).map(({ userId }) => userId);

test('whom it is for, of those who are members, and never whoever did it', () => {
  expect(who(mention)).toEqual(['ann', 'ben', 'gus']);
  expect(who({ ...mention, actorId: 'ann' })).toEqual(['ben', 'gus']);
});

test('guests are told of what is shared, not of what is internal or the team’s', () => {
  expect(who({ ...mention, internal: true })).toEqual(['ann', 'ben']);
  expect(who({ kind: 'member.joined', userIds: ['ann', 'gus'], dedupe: 'd' })).toEqual(['ann']);
});

test('a channel is for those who may connect it again', () => {
  expect(who({ kind: 'channel.reconnect', userIds: ['ann', 'ben', 'eve'], channelId: 'ch', dedupe: 'd' })).toEqual(['eve']);
});

test('as each wishes it: at once, in the digest of their morning, in the app alone, or not at all', () => {
  const told = (email: 'now' | 'digest' | 'off', inApp = true) => tell(mention, [person('ann', 'editor', { kinds: { 'comment.mentioned': { inApp, email } }, digest: { every: 'day', hour: 8 } })], times);
  expect(told('now')).toMatchObject([{ inApp: true, mail: 'now', mailDueAt: new Date('2026-11-20T12:00:10Z') }]);
  expect(told('digest')).toMatchObject([{ mail: 'digest', mailDueAt: new Date('2026-11-21T08:00:00Z') }]);
  expect(told('off')).toMatchObject([{ inApp: true, mail: null, mailDueAt: null }]);
  expect(told('now', false)).toMatchObject([{ inApp: false, mail: 'now' }]);
  expect(told('off', false)).toEqual([]);
});

test('what is gathered is of one kind about one thing; without that thing it stands alone', () => {
  const keyOf = (wanted: NotificationWanted) => tell(wanted, everybody, times)[0]?.groupKey;
  const failed: NotificationWanted = { kind: 'delivery.failed', userIds: ['ann'], channelId: 'ch', postId: 'p', dedupe: 'x' };
  expect(keyOf(failed)).toBe('delivery.failed:ch');
  expect(keyOf({ ...failed, channelId: undefined })).toBe('delivery.failed:x');
});
