import { expect, test } from '@jest/globals';
import { safeNextPath } from './next-path.ts';

test('goes on to a path of ours with its query', () => {
  expect(safeNextPath('/posts/1?tab=timeline#a')).toBe('/posts/1?tab=timeline#a');
});

test.each(['https://evil.example', '//evil.example', '/\\evil.example', 'javascript:alert(1)', '', undefined])('never leaves for %s', (next) => {
  expect(safeNextPath(next)).toBe('/calendar');
});

test.each(['/login', '/login?next=/x', '/register', '/api/v1/auth/continue?next=/x'])('does not run in circles by %s', (next) => {
  expect(safeNextPath(next)).toBe('/calendar');
});
