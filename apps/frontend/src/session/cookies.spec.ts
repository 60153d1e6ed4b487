import { expect, test } from '@jest/globals';
import { accessCookies, readCookie } from './cookies.ts';

test('prefers the cookie of the TLS address', () => {
  expect(readCookie('ark_access=old; __Host-ark_access=new', accessCookies)).toBe('new');
  expect(readCookie('ark_accessory=x', accessCookies)).toBeUndefined();
});

test('a value may contain equal signs', () => {
  expect(readCookie('ark_access=a=b==', accessCookies)).toBe('a=b==');
});
