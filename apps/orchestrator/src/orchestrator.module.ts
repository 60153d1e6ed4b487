import { DatabaseModule } from '@arkyra/database';
import { Module } from '@nestjs/common';
import { ApprovalsModule } from './approvals.module.ts';
import { WorkflowRelay } from './relay/workflow-relay.ts';
import { WorkersModule } from './workers/workers.module.ts';

/** Everything that waits for people or days. */
@Module({ imports: [DatabaseModule, ApprovalsModule, WorkersModule], providers: [WorkflowRelay] })
export class OrchestratorModule {}
