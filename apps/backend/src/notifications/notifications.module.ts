import { NotificationsContextModule } from '@arkyra/notifications/infrastructure';
import { RealtimePublisherModule } from '@arkyra/realtime';
import { Module } from '@nestjs/common';
import { EndMailsController } from './end-mails.controller.ts';
import { NotificationPreferencesController } from './notification-preferences.controller.ts';
import { NotificationsController } from './notifications.controller.ts';

@Module({ imports: [RealtimePublisherModule, NotificationsContextModule], controllers: [EndMailsController, NotificationsController, NotificationPreferencesController] })
export class NotificationsModule {}
