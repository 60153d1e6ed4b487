import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { wire, wireAs } from '@arkyra/kernel';
import { WorkflowClient } from '@arkyra/workflow-client';
import type { DynamicModule } from '@nestjs/common';
import { ApprovalStore, DatabaseClock, RelayWorkflowMessages, TendApproval, WaitingScale, WorkflowMessages, WorkflowTeller } from '../application/index.ts';
import { SqlApprovalStore } from './sql-approval.store.ts';
import { SqlDatabaseClock } from './sql-database-clock.ts';
import { SqlWorkflowMessages } from './sql-workflow-messages.ts';
import { TemporalTeller } from './workflow-teller.ts';

/** The orchestrator's part of approvals. Needs the global platform and database modules. */
export class ApprovalsWorkModule {
  /** `imports` provide `WorkflowClient`. */
  static with(imports: NonNullable<DynamicModule['imports']>): DynamicModule {
    return {
      module: ApprovalsWorkModule,
      imports,
      providers: [
        wireAs(ApprovalStore, SqlApprovalStore, [Database]),
        wireAs(DatabaseClock, SqlDatabaseClock, [Database]),
        wireAs(WorkflowMessages, SqlWorkflowMessages, [Database]),
        wireAs(WorkflowTeller, TemporalTeller, [WorkflowClient]),
        { provide: WaitingScale, useFactory: ({ env }: Config): WaitingScale => ({ factor: env.ARKYRA_WAITING_SCALE }), inject: [Config] },
        wire(TendApproval, [ApprovalStore, DatabaseClock, WaitingScale]),
        wire(RelayWorkflowMessages, [WorkflowMessages, WorkflowTeller]),
      ],
      exports: [TendApproval, RelayWorkflowMessages],
    };
  }
}
