import { AuditModule } from '@arkyra/audit/infrastructure';
import { DatabaseModule } from '@arkyra/database';
import { QueueModule } from '@arkyra/queue';
import { RealtimePublisherModule } from '@arkyra/realtime';
import { RedisModule } from '@arkyra/redis';
import { Module } from '@nestjs/common';

/** What the jobs of every context share. */
@Module({ imports: [DatabaseModule, RedisModule, QueueModule, RealtimePublisherModule, AuditModule] })
export class WorkersModule {}
