import type { JobHandlers } from '@arkyra/queue';
import { Module } from '@nestjs/common';
import { MediaModule } from '../media/media.module.ts';
import { ProcessMediaJob } from '../media/process-media.job.ts';
import { MailSendJob } from '../notifications/mail-send.job.ts';
import { NotificationMailJob } from '../notifications/notification-mail.job.ts';
import { NotificationWriteJob } from '../notifications/notification-write.job.ts';
import { NotificationsModule } from '../notifications/notifications.module.ts';
import { DeliveryReconcileJob } from '../publishing/delivery-reconcile.job.ts';
import { DeliveryWakeJob } from '../publishing/delivery-wake.job.ts';
import { OutboxRelayJob } from '../publishing/outbox-relay.job.ts';
import { PublishingModule } from '../publishing/publishing.module.ts';
import { JobHandlerMap } from './job-handler-map.ts';

/** The one handler of each job; one that is missing does not compile. */
@Module({
  imports: [PublishingModule, NotificationsModule, MediaModule],
  providers: [
    {
      provide: JobHandlerMap,
      useFactory: (
        wake: DeliveryWakeJob,
        reconcile: DeliveryReconcileJob,
        relay: OutboxRelayJob,
        mail: MailSendJob,
        write: NotificationWriteJob,
        news: NotificationMailJob,
        media: ProcessMediaJob,
      ): JobHandlerMap => ({
        handlers: {
          'delivery.wake': wake,
          'delivery.reconcile': reconcile,
          'outbox.relay': relay,
          'mail.send': mail,
          'notification.write': write,
          'notification.mail': news,
          'media.process': media,
        } satisfies JobHandlers,
      }),
      inject: [DeliveryWakeJob, DeliveryReconcileJob, OutboxRelayJob, MailSendJob, NotificationWriteJob, NotificationMailJob, ProcessMediaJob],
    },
  ],
  exports: [JobHandlerMap],
})
export class HandlersModule {}
