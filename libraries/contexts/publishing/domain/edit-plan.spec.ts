import { expect, test } from '@jest/globals';
import type { PostContent } from './content.ts';
import { planEdit, type Edit } from './edit-plan.ts';
import type { DeliveryRecord, PostRecord } from './post-record.ts';

const at = { kind: 'at', instant: '2026-12-01T09:00:00.000Z', wallTime: '2026-12-01T09:00:00', mustComeYet: true } as const;
const hello = [{ text: 'Hello', mediaIds: [] }];

const aDelivery = (change: Partial<DeliveryRecord> = {}): DeliveryRecord => ({
  id: 'd1', channelId: 'c1', position: 0, state: 'scheduled', holdReason: null, fence: 0, parts: null, settings: {}, published: [], attempts: 0, tries: 0, ...change,
});
const aRecord = (deliveries: DeliveryRecord[], change: Partial<PostRecord> = {}): PostRecord => ({
  id: 'p1', version: 3, state: 'scheduled', scheduledAt: '2026-12-01T08:00:00.000Z', wallTime: null, timezone: 'UTC', missedPolicy: null, parts: hello, tags: [], deliveries, ...change,
});
const content = (change: Partial<PostContent> = {}): PostContent => ({ parts: hello, targets: [{ channelId: 'c1', parts: null, settings: {} }], tags: [], ...change });
const plan = (record: PostRecord, edit: Partial<Edit> = {}) => planEdit(record, { content: content(), mode: undefined, planned: { kind: 'keep' }, ...edit }, () => 'new');
const edited = content({ parts: [{ text: 'Other', mediaIds: [] }] });

test('a new text for what is planned is an edit that goes out at the same time, judged by the rules', () => {
  const { operations, toBeSent } = plan(aRecord([aDelivery()]), { content: edited });
  expect(operations).toMatchObject([{ op: 'update', state: 'scheduled', go: 'keep', event: 'edited', seenState: 'scheduled', seenFence: 0 }]);
  expect(toBeSent).toEqual([0]);
});

test('a new time moves what is planned; a failed delivery waits for its retry', () => {
  const { operations } = plan(aRecord([aDelivery(), aDelivery({ id: 'd2', channelId: 'c2', state: 'failed', attempts: 1 })]), {
    planned: at,
    content: content({ targets: [{ channelId: 'c1', parts: null, settings: {} }, { channelId: 'c2', parts: null, settings: {} }] }),
  });
  expect(operations).toMatchObject([{ state: 'scheduled', go: 'planned', event: 'moved' }, { state: 'failed', go: 'keep' }]);
});

test('a draft is scheduled, and taken off the plan again', () => {
  expect(plan(aRecord([aDelivery({ state: 'draft' })], { state: 'draft' }), { mode: 'scheduled', planned: at })).toMatchObject({ operations: [{ state: 'scheduled', go: 'planned', event: 'scheduled' }], toBeSent: [0] });
  expect(plan(aRecord([aDelivery()]), { mode: 'draft' })).toMatchObject({ operations: [{ state: 'draft', go: 'none', event: 'unscheduled' }], toBeSent: [] });
});

test('autosaving a draft says nothing in the timeline', () => {
  expect(plan(aRecord([aDelivery({ state: 'draft' })], { state: 'draft' }), { content: edited, mode: 'draft' }).operations).toMatchObject([{ state: 'draft', event: null }]);
});

test('a channel that was taken out is dropped, or kept as cancelled once it had been tried', () => {
  const none = content({ targets: [] });
  expect(plan(aRecord([aDelivery()]), { content: none }).operations).toEqual([{ op: 'delete', id: 'd1', seenState: 'scheduled', seenFence: 0 }]);
  expect(plan(aRecord([aDelivery({ state: 'failed', attempts: 2 })]), { content: none }).operations).toMatchObject([{ op: 'update', state: 'cancelled', removed: true }]);
});

test('a new channel joins where the post stands', () => {
  const two = content({ targets: [...content().targets, { channelId: 'c2', parts: null, settings: {} }] });
  expect(plan(aRecord([aDelivery()]), { content: two }).operations).toMatchObject([{ op: 'update' }, { op: 'insert', id: 'new', state: 'scheduled', position: 1 }]);
  expect(plan(aRecord([], { state: 'draft' }), { content: two }).operations).toMatchObject([{ op: 'insert', state: 'draft' }, { op: 'insert', state: 'draft' }]);
});

test.each([
  ['publishing', 'This post is being published right now. Look again in a moment.'],
  ['unknown', 'Arkyra is still asking a network whether this post arrived. It can be changed once that is known.'],
] as const)('nothing of a post changes while a delivery is %s', (state, words) => {
  expect(() => plan(aRecord([aDelivery({ state })]), { content: edited })).toThrow(words);
});

test('what is published stays as it is, and what failed beside it can be mended', () => {
  const record = aRecord([aDelivery({ state: 'published', published: [{}] }), aDelivery({ id: 'd2', channelId: 'c2', state: 'failed', attempts: 1 })], { state: 'needs_attention' });
  const targets = [{ channelId: 'c1', parts: null, settings: {} }, { channelId: 'c2', parts: [{ text: 'Short', mediaIds: [] }], settings: {} }];
  expect(plan(record, { content: content({ targets }) }).operations).toMatchObject([{ state: 'published' }, { state: 'failed', parts: [{ text: 'Short' }], event: 'edited' }]);
  expect(() => plan(record, { content: { ...edited, targets } })).toThrow('What is published already cannot be changed here.');
  expect(() => plan(record, { content: content({ targets: targets.slice(1) }) })).toThrow('A channel that the post is already published to cannot be taken out of it.');
  expect(() => plan(record, { content: content({ targets }), mode: 'draft' })).toThrow('cannot become a draft again');
});

test('of a broken thread the parts that are out stay, the rest can be changed', () => {
  const parts = [{ text: 'One', mediaIds: [] }, { text: 'Two', mediaIds: [] }];
  const record = aRecord([aDelivery({ state: 'failed', published: [{}], attempts: 2 })], { parts, state: 'needs_attention' });
  expect(plan(record, { content: content({ parts: [parts[0]!, { text: 'Second', mediaIds: [] }] }) }).operations).toMatchObject([{ event: 'edited' }]);
  expect(() => plan(record, { content: content({ parts: [{ text: 'First', mediaIds: [] }, parts[1]!] }) })).toThrow('only the rest can be changed');
});

test('a cancelled post stays cancelled', () => {
  expect(() => plan(aRecord([aDelivery({ state: 'cancelled' })], { state: 'cancelled' }), { mode: 'scheduled', planned: at })).toThrow('This post was cancelled.');
});

test('a published post has no other time any more', () => {
  const record = aRecord([aDelivery({ state: 'published', published: [{}] })], { state: 'published' });
  expect(() => plan(record, { planned: at })).toThrow('This post is published already.');
  expect(() => plan(record, { mode: 'now', planned: { kind: 'now' } })).toThrow('This post is published already.');
  expect(plan(record, { content: content({ tags: ['kept'] }) }).operations).toMatchObject([{ state: 'published' }]);
});
