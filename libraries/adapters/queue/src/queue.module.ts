import { Config } from '@arkyra/config';
import { Redis } from '@arkyra/redis';
import { Global, Logger, Module, type OnApplicationShutdown } from '@nestjs/common';
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
export class QueueModule implements OnApplicationShutdown {
  constructor(private readonly queue: JobQueue) {}

  onApplicationShutdown(): Promise<void> {
    return this.queue.close();
  }
}
