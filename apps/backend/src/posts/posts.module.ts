import { MediaContextModule } from '@arkyra/media/infrastructure';
import { NetworkRegistryModule } from '@arkyra/network-registry/module';
import { PublishingContextModule } from '@arkyra/publishing/infrastructure';
import { QueueModule } from '@arkyra/queue';
import { Module } from '@nestjs/common';
import { CalendarController } from '../calendar/calendar.controller.ts';
import { DeliveriesController } from '../deliveries/deliveries.controller.ts';
import { FreeSlotsController } from '../slots/free-slots.controller.ts';
import { PostsController } from './posts.controller.ts';
import { StopPostsController } from './stop-posts.controller.ts';
import { SubmitPostsController } from './submit-posts.controller.ts';

@Module({
  imports: [PublishingContextModule.with([NetworkRegistryModule, MediaContextModule, QueueModule])],
  controllers: [PostsController, StopPostsController, SubmitPostsController, DeliveriesController, CalendarController, FreeSlotsController],
})
export class PostsModule {}
