import { Config } from '@arkyra/config';
import { Redis } from '@arkyra/redis';
import { Global, Logger, Module, type OnApplicationBootstrap, type OnApplicationShutdown } from '@nestjs/common';
import { EvictingRedisError, assertNoEviction } from './eviction-policy.ts';
import { JobQueue } from './job-queue.ts';

/** `JobQueue` for every part of an app, over the app's shared Redis connection. */
@Global()
@Module({
  providers: [
    {
      provide: JobQueue,
      useFactory: (redis: Redis, { env }: Config) => {
        const logger = new Logger('JobQueue');
        return new JobQueue(redis, { prefix: env.REDIS_PREFIX, onError: (error) => logger.warn(error.message) });
      },
      inject: [Redis, Config],
    },
  ],
  exports: [JobQueue],
})
export class QueueModule implements OnApplicationBootstrap, OnApplicationShutdown {
  constructor(
    private readonly queue: JobQueue,
    private readonly redis: Redis,
  ) {}

  /** Ends the start when Redis may evict jobs; one that is away is asked by the workers, who wait for it. */
  async onApplicationBootstrap(): Promise<void> {
    try {
      await assertNoEviction(this.redis);
    } catch (error) {
      if (error instanceof EvictingRedisError) throw error;
    }
  }

  onApplicationShutdown(): Promise<void> {
    return this.queue.close();
  }
}
