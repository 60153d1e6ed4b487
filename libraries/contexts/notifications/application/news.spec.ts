import { expect, test } from '@jest/globals';
import { channelNews, deliveryNews, type DeliveryFacts } from './news.ts';

const facts: DeliveryFacts = { deliveryId: 'd', postId: 'p', channelId: 'c', state: 'failed', holdReason: null, version: 2, attemptCount: 3, people: ['ann'] };
const kind = (more: Partial<DeliveryFacts>) => deliveryNews({ ...facts, ...more })?.kind;

test('what still needs a person is told; what was put right meanwhile, or was a person’s own doing, is not', () => {
  expect(deliveryNews(facts)).toEqual({ kind: 'delivery.failed', userIds: ['ann'], postId: 'p', channelId: 'c', deliveryId: 'd', dedupe: 'delivery:d:failed:2.3' });
  expect(kind({ state: 'unknown' })).toBe('delivery.unknown');
  expect((['missed', 'quota', 'confirm', 'approval', 'paused', 'channel'] as const).map((holdReason) => kind({ state: 'held', holdReason }))).toEqual([
    'delivery.held',
    'delivery.held',
    'delivery.held',
    undefined,
    undefined,
    undefined,
  ]);
  expect((['published', 'scheduled', 'cancelled'] as const).map((state) => kind({ state }))).toEqual([undefined, undefined, undefined]);
});

test('a second failure is another; the same one told again is not', () => {
  expect(deliveryNews({ ...facts, attemptCount: 4 })?.dedupe).not.toBe(deliveryNews(facts)?.dedupe);
  expect(deliveryNews({ ...facts })?.dedupe).toBe(deliveryNews(facts)?.dedupe);
});

test('a channel is told of once per loss of its credentials', () => {
  const channel = { channelId: 'c', state: 'reconnect', credentialsVersion: 4, people: ['ann'] };
  expect(channelNews(channel)).toMatchObject({ kind: 'channel.reconnect', dedupe: 'channel:c:reconnect:4' });
  expect(channelNews({ ...channel, state: 'connected' })).toBeUndefined();
});
