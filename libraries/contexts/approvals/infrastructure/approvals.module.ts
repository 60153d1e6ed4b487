import { AuditTrail } from '@arkyra/audit';
import { Database } from '@arkyra/database';
import { Clock, Ids, wire, wireAs } from '@arkyra/kernel';
import { ListMedia } from '@arkyra/media';
import { LinkTokens, MailOutbox } from '@arkyra/notifications';
import type { DynamicModule } from '@nestjs/common';
import {
  ApprovalGuests,
  ApprovalRules,
  ApprovalStore,
  ApprovalWakeUp,
  DecideApproval,
  DecideAsGuest,
  GuestPage,
  InviteGuest,
  ListApprovals,
  ManageApprovalRules,
  ManageGuests,
  SteerApproval,
} from '../application/index.ts';
import { PrismaApprovalGuests } from './prisma-approval-guests.ts';
import { PrismaApprovalRules } from './prisma-approval-rules.ts';
import { SqlApprovalStore } from './sql-approval.store.ts';

const forPeople = [
  wire(DecideApproval, [ApprovalStore, Ids, ApprovalWakeUp]),
  wire(SteerApproval, [ApprovalStore, ApprovalWakeUp]),
  wire(ListApprovals, [ApprovalStore]),
  wire(ManageApprovalRules, [ApprovalRules, Ids]),
  wire(InviteGuest, [ApprovalStore, ApprovalGuests, LinkTokens, MailOutbox, Ids, Clock]),
  wire(ManageGuests, [ApprovalStore, ApprovalGuests, Clock]),
  wire(GuestPage, [ApprovalGuests, LinkTokens, ListMedia]),
  wire(DecideAsGuest, [GuestPage, DecideApproval]),
];

/** What people do with approvals. Needs the global platform, database, audit and mail outbox modules. */
export class ApprovalsContextModule {
  /** `imports` provide `ApprovalWakeUp` and media's `ListMedia`. */
  static with(imports: NonNullable<DynamicModule['imports']>): DynamicModule {
    return {
      module: ApprovalsContextModule,
      imports,
      providers: [
        wireAs(ApprovalStore, SqlApprovalStore, [Database]),
        wireAs(ApprovalRules, PrismaApprovalRules, [Database, AuditTrail, Clock]),
        wireAs(ApprovalGuests, PrismaApprovalGuests, [Database, AuditTrail, MailOutbox, Clock]),
        ...forPeople,
      ],
      exports: forPeople.map(({ provide }) => provide),
    };
  }
}
