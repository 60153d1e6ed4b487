import { ApprovalWakeUp } from '@arkyra/approvals';
import { ApprovalsContextModule } from '@arkyra/approvals/infrastructure';
import { wireAs } from '@arkyra/kernel';
import { JobQueue, QueueModule } from '@arkyra/queue';
import { Module } from '@nestjs/common';
import { ApprovalRulesController } from './approval-rules.controller.ts';
import { ApprovalsController } from './approvals.controller.ts';
import { QueueApprovalWakeUp } from './queue-approval-wake-up.ts';

@Module({ imports: [QueueModule], providers: [wireAs(ApprovalWakeUp, QueueApprovalWakeUp, [JobQueue])], exports: [ApprovalWakeUp] })
class WakeUpModule {}

@Module({ imports: [ApprovalsContextModule.with([WakeUpModule])], controllers: [ApprovalsController, ApprovalRulesController] })
export class ApprovalsModule {}
