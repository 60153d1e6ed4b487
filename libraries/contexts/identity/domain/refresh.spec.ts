import { expect, test } from '@jest/globals';
import { decideRefresh, type PresentedToken } from './refresh.ts';

const now = new Date('2026-11-20T12:00:00Z');
const ago = (ms: number) => new Date(now.getTime() - ms);
const session = { expiresAt: new Date('2026-12-01T00:00:00Z'), revokedAt: null };
const token = (changes: Partial<PresentedToken> = {}): PresentedToken => ({
  id: 't2',
  predecessorId: 't1',
  usedAt: null,
  session,
  head: { predecessorId: 't1', grandparentId: null },
  ...changes,
});

test('an unused token is exchanged', () => {
  expect(decideRefresh(token(), now)).toEqual({ kind: 'rotate', predecessorId: 't2' });
});

test('its direct predecessor gets a sibling for ten seconds, then ends the family', () => {
  const head = { predecessorId: 't2', grandparentId: 't1' };
  expect(decideRefresh(token({ usedAt: ago(10_000), head }), now)).toEqual({ kind: 'sibling', predecessorId: 't2' });
  expect(decideRefresh(token({ usedAt: ago(10_001), head }), now)).toEqual({ kind: 'reused' });
});

test('a sibling used up by the exchange of another has the same grace', () => {
  const head = { predecessorId: 't2b', grandparentId: 't1' };
  expect(decideRefresh(token({ usedAt: ago(1_000), head }), now)).toEqual({ kind: 'sibling', predecessorId: 't2b' });
});

test('an older ancestor ends the family even within ten seconds', () => {
  const head = { predecessorId: 't4', grandparentId: 't3' };
  expect(decideRefresh(token({ usedAt: ago(1_000), head }), now)).toEqual({ kind: 'reused' });
});

test('the first token of a family is no sibling of another family’s first', () => {
  const head = { predecessorId: 'other', grandparentId: null };
  expect(decideRefresh(token({ predecessorId: null, usedAt: ago(1_000), head }), now)).toEqual({ kind: 'reused' });
});

test('nothing outlives the session', () => {
  expect(decideRefresh(token({ session: { ...session, expiresAt: now } }), now)).toEqual({ kind: 'ended' });
  expect(decideRefresh(token({ session: { ...session, revokedAt: ago(1) } }), now)).toEqual({ kind: 'ended' });
});
