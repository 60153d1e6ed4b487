import { NotificationsWorkModule, SendMailsModule } from '@arkyra/notifications/infrastructure';
import { Module } from '@nestjs/common';
import { MailSendJob } from './mail-send.job.ts';
import { NotificationMailJob } from './notification-mail.job.ts';
import { NotificationWriteJob } from './notification-write.job.ts';

const jobs = [MailSendJob, NotificationWriteJob, NotificationMailJob];

@Module({ imports: [SendMailsModule, NotificationsWorkModule], providers: jobs, exports: jobs })
export class NotificationsModule {}
