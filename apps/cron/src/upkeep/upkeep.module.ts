import { IdentityUpkeepModule } from '@arkyra/identity/infrastructure';
import { Module } from '@nestjs/common';
import { PurgeIdempotencyRecordsTask } from './purge-idempotency-records.task.ts';
import { PurgeSessionsTask } from './purge-sessions.task.ts';
import { WatchHealthTask } from './watch-health.task.ts';

@Module({ imports: [IdentityUpkeepModule], providers: [PurgeSessionsTask, PurgeIdempotencyRecordsTask, WatchHealthTask] })
export class UpkeepModule {}
