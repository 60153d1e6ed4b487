import { expect, test } from '@jest/globals';
import { readComposeRequest, withComposeRequest } from './compose-url.ts';

test('a request survives the way through the URL, beside what the page keeps there', () => {
  const search = withComposeRequest('?view=week', { at: '2026-11-20T09:30:00Z', channelIds: ['a', 'b'], welcome: true });
  expect(new URLSearchParams(search).get('view')).toBe('week');
  expect(readComposeRequest(new URLSearchParams(search))).toEqual({ postId: null, at: '2026-11-20T09:30:00Z', channelIds: ['a', 'b'], welcome: true });
});

test('closing leaves the page as it was', () => {
  expect(withComposeRequest('?view=week&compose=1&at=x&channel=a&welcome=1', null)).toBe('?view=week');
  expect(withComposeRequest('?compose=new', null)).toBe('');
  expect(readComposeRequest(new URLSearchParams('view=week'))).toBeNull();
});
