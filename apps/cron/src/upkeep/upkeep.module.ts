import { IdentityUpkeepModule } from '@arkyra/identity/infrastructure';
import { OperationsContextModule, OverdueWatchModule } from '@arkyra/operations/infrastructure';
import { RealtimePublisherModule } from '@arkyra/realtime';
import { Module } from '@nestjs/common';
import { KeepDeadLettersTask } from './keep-dead-letters.task.ts';
import { PurgeDeadLettersTask } from './purge-dead-letters.task.ts';
import { PurgeIdempotencyRecordsTask } from './purge-idempotency-records.task.ts';
import { PurgeSessionsTask } from './purge-sessions.task.ts';
import { WatchHealthTask } from './watch-health.task.ts';
import { WatchOverdueTask } from './watch-overdue.task.ts';

@Module({
  imports: [IdentityUpkeepModule, RealtimePublisherModule, OperationsContextModule, OverdueWatchModule],
  providers: [PurgeSessionsTask, PurgeIdempotencyRecordsTask, WatchHealthTask, WatchOverdueTask, KeepDeadLettersTask, PurgeDeadLettersTask],
})
export class UpkeepModule {}
