import { expect, test } from '@jest/globals';
import { RandomApiKeySecrets } from './random-api-key-secrets.ts';

const secrets = new RandomApiKeySecrets();

test('a key says its mode, is unlike any other and is known again', () => {
  const { key, prefix, hash } = secrets.make('live');
  expect(key).toMatch(/^ark_live_[0-9A-Za-z]{49}$/);
  expect(key.startsWith(prefix)).toBe(true);
  expect(hash).toHaveLength(32);
  expect(secrets.hashOf(key)).toEqual(hash);
  expect(secrets.make('test').key).toMatch(/^ark_test_/);
  expect(new Set(Array.from({ length: 1000 }, () => secrets.make('live').key)).size).toBe(1000);
});

test('a mistyped key is refused by its checksum', () => {
  const { key } = secrets.make('live');
  expect(secrets.hashOf(`${key.slice(0, 20)}${key[20] === 'a' ? 'b' : 'a'}${key.slice(21)}`)).toBeNull();
  expect(secrets.hashOf(`${key}0`)).toBeNull();
  expect(secrets.hashOf(key.replace('live', 'test'))).toBeNull();
  expect(secrets.hashOf('')).toBeNull();
});
