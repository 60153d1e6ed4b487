import type { JobHandlers } from '@arkyra/queue';
import { Module } from '@nestjs/common';
import { MediaModule } from '../media/media.module.ts';
import { ProcessMediaJob } from '../media/process-media.job.ts';
import { DeliveryReconcileJob } from '../publishing/delivery-reconcile.job.ts';
import { DeliveryWakeJob } from '../publishing/delivery-wake.job.ts';
import { OutboxRelayJob } from '../publishing/outbox-relay.job.ts';
import { PublishingModule } from '../publishing/publishing.module.ts';
import { JobHandlerMap } from './job-handler-map.ts';

/** The one handler of each job; one that is missing does not compile. */
@Module({
  imports: [PublishingModule, MediaModule],
  providers: [
    {
      provide: JobHandlerMap,
      useFactory: (wake: DeliveryWakeJob, reconcile: DeliveryReconcileJob, relay: OutboxRelayJob, media: ProcessMediaJob): JobHandlerMap => ({
        handlers: { 'delivery.wake': wake, 'delivery.reconcile': reconcile, 'outbox.relay': relay, 'media.process': media } satisfies JobHandlers,
      }),
      inject: [DeliveryWakeJob, DeliveryReconcileJob, OutboxRelayJob, ProcessMediaJob],
    },
  ],
  exports: [JobHandlerMap],
})
export class HandlersModule {}
