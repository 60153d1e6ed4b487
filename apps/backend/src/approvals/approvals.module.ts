import { ApprovalWakeUp } from '@arkyra/approvals';
import { ApprovalsContextModule } from '@arkyra/approvals/infrastructure';
import { wireAs } from '@arkyra/kernel';
import { MediaContextModule } from '@arkyra/media/infrastructure';
import { JobQueue, QueueModule } from '@arkyra/queue';
import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.ts';
import { GuestController } from '../guest/guest.controller.ts';
import { ApprovalRulesController } from './approval-rules.controller.ts';
import { ApprovalsController } from './approvals.controller.ts';
import { GuestsController } from './guests.controller.ts';
import { QueueApprovalWakeUp } from './queue-approval-wake-up.ts';

@Module({ imports: [QueueModule], providers: [wireAs(ApprovalWakeUp, QueueApprovalWakeUp, [JobQueue])], exports: [ApprovalWakeUp] })
class WakeUpModule {}

const approvals = ApprovalsContextModule.with([WakeUpModule, QueueModule, MediaContextModule]);

@Module({
  imports: [AuthModule, approvals],
  exports: [approvals],
  controllers: [ApprovalsController, ApprovalRulesController, GuestsController, GuestController],
})
export class ApprovalsModule {}
