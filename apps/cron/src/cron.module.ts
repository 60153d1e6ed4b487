import { Module } from '@nestjs/common';
import { ScheduleModule } from '@nestjs/schedule';
import { PublishingModule } from '@arkyra/publishing/infrastructure';
import { JobQueue } from '@arkyra/queue';
import { ReconcilePostsTask } from './tasks/reconcile-posts.task.ts';

@Module({
  imports: [ScheduleModule.forRoot(), PublishingModule],
  providers: [ReconcilePostsTask, { provide: JobQueue, useFactory: () => new JobQueue(process.env['REDIS_URL'] ?? '') }],
})
export class CronModule {}
