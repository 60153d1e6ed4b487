import { AuditTrail } from '@arkyra/audit';
import { Database } from '@arkyra/database';
import { Clock, Ids, wire, wireAs } from '@arkyra/kernel';
import type { DynamicModule } from '@nestjs/common';
import { ApprovalRules, ApprovalStore, ApprovalWakeUp, DecideApproval, ListApprovals, ManageApprovalRules, SteerApproval } from '../application/index.ts';
import { PrismaApprovalRules } from './prisma-approval-rules.ts';
import { SqlApprovalStore } from './sql-approval.store.ts';

const forPeople = [
  wire(DecideApproval, [ApprovalStore, Ids, ApprovalWakeUp]),
  wire(SteerApproval, [ApprovalStore, ApprovalWakeUp]),
  wire(ListApprovals, [ApprovalStore]),
  wire(ManageApprovalRules, [ApprovalRules, Ids]),
];

/** What people do with approvals. Needs the global platform, database and audit modules. */
export class ApprovalsContextModule {
  /** `imports` provide `ApprovalWakeUp`. */
  static with(imports: NonNullable<DynamicModule['imports']>): DynamicModule {
    return {
      module: ApprovalsContextModule,
      imports,
      providers: [
        wireAs(ApprovalStore, SqlApprovalStore, [Database]),
        wireAs(ApprovalRules, PrismaApprovalRules, [Database, AuditTrail, Clock]),
        ...forPeople,
      ],
      exports: forPeople.map(({ provide }) => provide),
    };
  }
}
