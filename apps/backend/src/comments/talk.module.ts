import { wireAs } from '@arkyra/kernel';
import { MediaContextModule } from '@arkyra/media/infrastructure';
import { NetworkRegistryModule } from '@arkyra/network-registry/module';
import { PublishingContextModule } from '@arkyra/publishing/infrastructure';
import { JobQueue, QueueModule } from '@arkyra/queue';
import { TalkWakeUp } from '@arkyra/talk';
import { TalkContextModule } from '@arkyra/talk/infrastructure';
import { Module } from '@nestjs/common';
import { ApprovalsModule } from '../approvals/approvals.module.ts';
import { AuthModule } from '../auth/auth.module.ts';
import { VersionsController } from '../versions/versions.controller.ts';
import { CommentsController } from './comments.controller.ts';
import { GuestCommentsController } from './guest-comments.controller.ts';
import { QueueTalkWakeUp } from './queue-talk-wake-up.ts';

@Module({ imports: [QueueModule], providers: [wireAs(TalkWakeUp, QueueTalkWakeUp, [JobQueue])], exports: [TalkWakeUp] })
class WakeUpModule {}

@Module({
  imports: [AuthModule, TalkContextModule.with([WakeUpModule, ApprovalsModule, PublishingContextModule.with([NetworkRegistryModule, MediaContextModule, QueueModule])])],
  controllers: [CommentsController, GuestCommentsController, VersionsController],
})
export class TalkModule {}
