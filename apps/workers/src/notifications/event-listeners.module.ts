import { HearEvents } from '@arkyra/notifications';
import { NotificationsWorkModule } from '@arkyra/notifications/infrastructure';
import { EventListeners } from '@arkyra/publishing';
import { Module } from '@nestjs/common';

/** Who acts on events beside publishing. */
@Module({
  imports: [NotificationsWorkModule],
  providers: [{ provide: EventListeners, useFactory: (notifications: HearEvents): EventListeners => ({ all: [notifications] }), inject: [HearEvents] }],
  exports: [EventListeners],
})
export class EventListenersModule {}
