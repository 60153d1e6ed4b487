import { Config } from '@arkyra/config';
import { Redis } from '@arkyra/redis';
import { Global, Logger, Module } from '@nestjs/common';
import { RealtimePublisher } from './realtime-publisher.ts';

/** `RealtimePublisher` for every part of an app, over the app's shared Redis connection. */
@Global()
@Module({
  providers: [
    {
      provide: RealtimePublisher,
      useFactory: (redis: Redis, { env }: Config) => {
        const logger = new Logger('Realtime');
        return new RealtimePublisher(redis, { prefix: env.REDIS_PREFIX, onError: (error) => logger.warn(error.message) });
      },
      inject: [Redis, Config],
    },
  ],
  exports: [RealtimePublisher],
})
export class RealtimePublisherModule {}
