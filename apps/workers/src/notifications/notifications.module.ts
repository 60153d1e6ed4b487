import { SendMailsModule } from '@arkyra/notifications/infrastructure';
import { Module } from '@nestjs/common';
import { MailSendJob } from './mail-send.job.ts';

@Module({ imports: [SendMailsModule], providers: [MailSendJob], exports: [MailSendJob] })
export class NotificationsModule {}
