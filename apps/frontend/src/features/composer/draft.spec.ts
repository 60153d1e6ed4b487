import { expect, test } from '@jest/globals';
import { bodyOf, isEmpty, newDraft, partsOf, withChannel, withOwnText, withPart, withParts } from './draft.ts';

const start = newDraft('Europe/Paris', ['a', 'b'], '2026-12-01T09:00');

test('a channel follows the shared text until it gets its own', () => {
  const written = withPart(start, 'all', 0, { text: 'For all' });
  const own = withPart(withOwnText(written, 'a', true), { channelId: 'a' }, 0, { text: 'For a' });
  const later = withPart(own, 'all', 0, { text: 'For all, again' });
  expect(partsOf(later, { channelId: 'a' })[0]?.text).toBe('For a');
  expect(partsOf(later, { channelId: 'b' })[0]?.text).toBe('For all, again');
  expect(partsOf(withOwnText(later, 'a', false), { channelId: 'a' })[0]?.text).toBe('For all, again');
});

test('choosing a channel twice keeps what was written for it', () => {
  const own = withOwnText(start, 'a', true);
  expect(withChannel(own, 'a', true)).toBe(own);
  expect(withChannel(own, 'a', false).targets.map(({ channelId }) => channelId)).toEqual(['b']);
});

test('only words or pictures make a draft worth keeping', () => {
  expect(isEmpty(start)).toBe(true);
  expect(isEmpty(withPart(start, 'all', 0, { text: ' \n' }))).toBe(true);
  expect(isEmpty(withPart(start, 'all', 0, { mediaIds: ['m'] }))).toBe(false);
  expect(isEmpty(withPart(withOwnText(start, 'a', true), { channelId: 'a' }, 0, { text: 'x' }))).toBe(false);
});

test('the body says the wall time and sends own parts only where there are any', () => {
  const body = bodyOf(withParts(withOwnText(start, 'b', true), { channelId: 'b' }, [{ text: 'B', mediaIds: ['m'] }]));
  expect(body).toMatchObject({ scheduledAt: '2026-12-01T09:00:00', timezone: 'Europe/Paris' });
  expect(body.targets).toEqual([
    { channelId: 'a', settings: {} },
    { channelId: 'b', settings: {}, parts: [{ text: 'B', mediaIds: ['m'] }] },
  ]);
});
