import { NotificationsSweepModule, SweepMailsModule } from '@arkyra/notifications/infrastructure';
import { Module } from '@nestjs/common';
import { PurgeNotificationsTask } from './purge-notifications.task.ts';
import { SweepMailsTask } from './sweep-mails.task.ts';
import { SweepNotificationsTask } from './sweep-notifications.task.ts';

@Module({ imports: [SweepMailsModule, NotificationsSweepModule], providers: [SweepMailsTask, SweepNotificationsTask, PurgeNotificationsTask] })
export class NotificationsModule {}
