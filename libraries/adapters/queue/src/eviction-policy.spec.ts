import { expect, test } from '@jest/globals';
import { EvictingRedisError, assertNoEviction } from './eviction-policy.ts';

const redisWith = (policy: string) => ({ info: async () => `# Memory\r\nused_memory:1\r\nmaxmemory_policy:${policy}\r\n` });

test('a Redis that may drop jobs is refused, with the words to mend it', async () => {
  await expect(assertNoEviction(redisWith('allkeys-lru'))).rejects.toThrow(EvictingRedisError);
  await expect(assertNoEviction(redisWith('volatile-ttl'))).rejects.toThrow(/volatile-ttl.*noeviction/s);
});

test('noeviction is accepted, and so is a Redis that does not tell', async () => {
  await expect(assertNoEviction(redisWith('noeviction'))).resolves.toBeUndefined();
  await expect(assertNoEviction({ info: async () => '' })).resolves.toBeUndefined();
});
