import { Module } from '@nestjs/common';
import { PublishPost } from '@arkyra/publishing/application';
import { PublishingModule } from '@arkyra/publishing/infrastructure';
import { PublishPostJob } from './jobs/publish-post.job.ts';
import { ReconcilePostsJob } from './jobs/reconcile-posts.job.ts';
import { JobRunner, type JobHandlers } from './job-runner.ts';

@Module({
  imports: [PublishingModule],
  providers: [
    { provide: PublishPostJob, useFactory: (useCase: PublishPost) => new PublishPostJob(useCase), inject: [PublishPost] },
    ReconcilePostsJob,
    {
      provide: JobRunner,
      useFactory: (publish: PublishPostJob, reconcile: ReconcilePostsJob) =>
        new JobRunner({ 'post.publish': publish, 'post.reconcile': reconcile } satisfies JobHandlers),
      inject: [PublishPostJob, ReconcilePostsJob],
    },
  ],
})
export class WorkersModule {}
