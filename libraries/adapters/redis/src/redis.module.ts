import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import { Config } from '@arkyra/config';
import { Global, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
import { Redis } from 'ioredis';
import { createRedis } from './redis.ts';

const startupMs = 1_000;

/** One shared connection for short commands. They fail fast while Redis is away, so that no request waits for it. */
@Global()
@Module({
  providers: [
    {
      provide: Redis,
      useFactory: async ({ env }: Config) => {
        const redis = createRedis({
          url: env.REDIS_URL,
          name: 'arkyra',
          onError: (error) => new Logger('Redis').warn(error.message),
          more: { maxRetriesPerRequest: 0, enableOfflineQueue: false, commandTimeout: 1_000 },
        });
        // An app starts without Redis too, only not before it had a chance.
        await Promise.race([once(redis, 'ready'), once(redis, 'close'), delay(startupMs)]).catch(() => {});
        return redis;
      },
      inject: [Config],
    },
  ],
  exports: [Redis],
})
export class RedisModule implements OnApplicationShutdown {
  constructor(private readonly redis: Redis) {}

  onApplicationShutdown(): void {
    this.redis.disconnect();
  }
}
