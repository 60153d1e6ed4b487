import { AuditModule } from '@arkyra/audit/infrastructure';
import { DatabaseModule } from '@arkyra/database';
import { OperationsContextModule } from '@arkyra/operations/infrastructure';
import { QueueModule } from '@arkyra/queue';
import { RealtimePublisherModule } from '@arkyra/realtime';
import { RedisModule } from '@arkyra/redis';
import { Module } from '@nestjs/common';
import { HandlersModule } from './jobs/handlers.module.ts';
import { JobsModule } from './jobs/jobs.module.ts';

/** What the jobs of every context share, and the jobs. */
@Module({ imports: [DatabaseModule, RedisModule, QueueModule, RealtimePublisherModule, AuditModule, JobsModule.with([HandlersModule, OperationsContextModule])] })
export class WorkersModule {}
