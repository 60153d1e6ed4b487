import { expect, test } from '@jest/globals';
import { changesBetween, type VersionContent } from './version-changes.ts';

const part = (text: string, ...mediaIds: string[]) => ({ text, mediaIds });
const target = (channelId: string, more: Partial<VersionContent['targets'][number]> = {}) => ({ channelId, parts: null, settings: {}, ...more });
const aVersion = (change: Partial<VersionContent> = {}): VersionContent => ({
  parts: [part('Hello')],
  tags: [],
  scheduledAt: null,
  timezone: 'UTC',
  missedPolicy: null,
  targets: [target('a'), target('b', { parts: [part('Own words')], settings: { y: 1, x: 2 } })],
  ...change,
});

test.each([
  ['nothing', {}, []],
  ['words', { parts: [part('Hello!')] }, ['text']],
  ['a part more', { parts: [part('Hello'), part('')] }, ['text']],
  ['a picture', { parts: [part('Hello', 'm1')] }, ['pictures']],
  ['a channel less', { targets: [target('a')] }, ['channels']],
  ['a channel more, with words of its own', { targets: [...aVersion().targets, target('c', { parts: [part('New')] })] }, ['channels']],
  ['the order of channels', { targets: aVersion().targets.toReversed() }, []],
  ['words of one channel', { targets: [target('a', { parts: [part('Mine')] }), ...aVersion().targets.slice(1)] }, ['text']],
  ['a setting', { targets: [target('a'), target('b', { parts: [part('Own words')], settings: { x: 2, y: 3 } })] }, ['settings']],
  ['a setting’s place', { targets: [target('a'), target('b', { parts: [part('Own words')], settings: { x: 2, y: 1 } })] }, []],
  ['the time', { scheduledAt: '2030-01-01T00:00:00.000Z' }, ['time']],
  ['zone, policy and tags', { timezone: 'Asia/Tokyo', missedPolicy: 'skip', tags: ['x'] }, ['settings', 'time', 'tags']],
] as const)('%s', (_, change, changes) => {
  expect(changesBetween(aVersion(), aVersion(change as Partial<VersionContent>))).toEqual(changes);
});

test('the first version changed nothing', () => {
  expect(changesBetween(null, aVersion())).toEqual([]);
});
