import type { Redis } from '@arkyra/redis';

/** Redis may drop jobs to make room. The message is for the person who runs the installation. */
export class EvictingRedisError extends Error {
  constructor(policy: string) {
    super(
      `Redis runs with maxmemory-policy ${policy} and would drop jobs when its memory is full. ` +
        'Set it to noeviction (redis-cli config set maxmemory-policy noeviction, and in redis.conf), or give Arkyra a Redis of its own.',
    );
    this.name = 'EvictingRedisError';
  }
}

/** What Redis does when its memory is full; null when it does not tell. */
export async function evictionPolicy(redis: Pick<Redis, 'info'>): Promise<string | null> {
  const memory = await redis.info('memory');
  return /^maxmemory_policy:(\S+)/m.exec(memory)?.[1] ?? null;
}

/** Throws {@link EvictingRedisError} unless nothing is ever evicted. */
export async function assertNoEviction(redis: Pick<Redis, 'info'>): Promise<void> {
  const policy = await evictionPolicy(redis);
  if (policy && policy !== 'noeviction') throw new EvictingRedisError(policy);
}
