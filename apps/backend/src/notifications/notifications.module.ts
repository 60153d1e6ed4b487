import { NotificationsContextModule } from '@arkyra/notifications/infrastructure';
import { RealtimePublisherModule } from '@arkyra/realtime';
import { Module } from '@nestjs/common';
import { NotificationPreferencesController } from './notification-preferences.controller.ts';
import { NotificationsController } from './notifications.controller.ts';

@Module({ imports: [RealtimePublisherModule, NotificationsContextModule], controllers: [NotificationsController, NotificationPreferencesController] })
export class NotificationsModule {}
