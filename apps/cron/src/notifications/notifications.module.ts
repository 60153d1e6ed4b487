import { SweepMailsModule } from '@arkyra/notifications/infrastructure';
import { Module } from '@nestjs/common';
import { SweepMailsTask } from './sweep-mails.task.ts';

@Module({ imports: [SweepMailsModule], providers: [SweepMailsTask] })
export class NotificationsModule {}
