import { expect, test } from '@jest/globals';
import { endsSoon, isFresh } from './access-token.ts';

const token = (payload: unknown) => `h.${Buffer.from(JSON.stringify(payload)).toString('base64url')}.s`;

test('ends soon within the margin only', () => {
  expect(endsSoon(token({ exp: 1_000 }), 900_000, 30_000)).toBe(false);
  expect(endsSoon(token({ exp: 1_000 }), 980_000, 30_000)).toBe(true);
});

test.each(['', 'a.b.c', token({}), token(null), token({ exp: 'soon' })])('what cannot be read counts as ended: %s', (unreadable) => {
  expect(endsSoon(unreadable, 0, 0)).toBe(true);
});

test('is fresh only shortly after it was made', () => {
  expect(isFresh(token({ iat: 1_000 }), 1_004_000, 5_000)).toBe(true);
  expect(isFresh(token({ iat: 1_000 }), 1_006_000, 5_000)).toBe(false);
  expect(isFresh('unreadable', 0, 5_000)).toBe(false);
});
