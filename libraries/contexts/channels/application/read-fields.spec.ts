import { expect, test } from '@jest/globals';
import type { FieldSpec } from '@arkyra/network-kit';
import { readFields } from './read-fields.ts';

const specs: readonly FieldSpec[] = [
  { name: 'server', label: 'Server', kind: 'url', required: false, defaultValue: 'https://example.com' },
  { name: 'password', label: 'Password', kind: 'password', required: false },
];
const server = (typed: string) => readFields(specs, { server: typed })['server'];

test.each([
  ['', 'https://example.com'],
  ['  ', 'https://example.com'],
  ['bsky.social', 'https://bsky.social'],
  ['pds.example:8443/x', 'https://pds.example:8443/x'],
  ['http://localhost:2583', 'http://localhost:2583'],
])('reads the address “%s” as %s', (typed, read) => {
  expect(server(typed)).toBe(read);
});

test.each(['word', 'ftp://example.com', 'javascript:alert(1)', 'http://'])('does not take %s for a web address', (typed) => {
  expect(() => server(typed)).toThrow('Server must be a web address, such as https://example.com.');
});

test('leaves passwords as they are, and out where there are none', () => {
  expect(readFields(specs, { password: ' a b ' })).toEqual({ server: 'https://example.com', password: ' a b ' });
  expect(readFields(specs, {})).toEqual({ server: 'https://example.com' });
});

test('names of fields that are no fields of ours do not reach objects’ own', () => {
  expect(() => readFields(specs, { ['__proto__x']: 'y', constructor: 'z' })).toThrow('There is no field');
});
