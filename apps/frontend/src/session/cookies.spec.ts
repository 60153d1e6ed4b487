import { expect, test } from '@jest/globals';
import { accessCookies, applySetCookies, readCookie } from './cookies.ts';

test('prefers the cookie of the TLS address', () => {
  expect(readCookie('ark_access=old; __Host-ark_access=new', accessCookies)).toBe('new');
  expect(readCookie('ark_accessory=x', accessCookies)).toBeUndefined();
});

test('a value may contain equal signs', () => {
  expect(readCookie('ark_access=a=b==', accessCookies)).toBe('a=b==');
});

test('rotated cookies take the place of the old ones and ended ones go', () => {
  const header = applySetCookies('ark_access=1; theme=dark; ark_refresh=2', ['ark_access=9; Path=/; HttpOnly', 'ark_refresh=; Path=/; Max-Age=0']);
  expect(header).toBe('ark_access=9; theme=dark');
});
