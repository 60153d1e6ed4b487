import { ChannelDeliveries } from '@arkyra/channels';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { JobQueue } from '@arkyra/queue';
import { Module } from '@nestjs/common';
import { SyncChannelDeliveries } from '../application/index.ts';
import { publishingTimes } from '../domain/index.ts';
import { QueueWakeUps } from './queue-wake-ups.ts';
import { SqlDeliverySweeps } from './sql-delivery.sweeps.ts';

/**
 * What the channels context asks of publishing, apart from everything else, since the rest of publishing asks for
 * channels itself. Needs the global database and queue modules.
 */
@Module({
  providers: [
    {
      provide: ChannelDeliveries,
      useFactory: ({ env }: Config, database: Database, queue: JobQueue) =>
        new SyncChannelDeliveries(new SqlDeliverySweeps(database, publishingTimes(env.ARKYRA_TIME_SCALE)), new QueueWakeUps(queue)),
      inject: [Config, Database, JobQueue],
    },
  ],
  exports: [ChannelDeliveries],
})
export class ChannelDeliveriesModule {}
