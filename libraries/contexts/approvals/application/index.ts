/** What the apps drive, and the ports that infrastructure fills. */
export { GuestLinkInvalidError } from '../domain/approval.errors.ts';
export { ManageApprovalRules } from './approval-rules.use-case.ts';
export { DecideApproval, type DecideInput, type Word } from './decide-approval.use-case.ts';
export { DecideAsGuest, type DecideAsGuestInput } from './decide-as-guest.use-case.ts';
export { GuestPage } from './guest-page.query.ts';
export { InviteGuest, type InviteGuestInput } from './invite-guest.use-case.ts';
export { ListApprovals } from './list-approvals.query.ts';
export { ManageGuests } from './manage-guests.use-case.ts';
export { RelayWorkflowMessages } from './relay-workflow-messages.use-case.ts';
export { SteerApproval, type SteerInput } from './steer-approval.use-case.ts';
export { TendApproval, WaitingScale } from './tend-approval.use-case.ts';

export * from './ports/approval-guests.ts';
export * from './ports/approval-rules.ts';
export * from './ports/approval-wake-up.ts';
export * from './ports/approval.store.ts';
export * from './ports/database-clock.ts';
export * from './ports/workflow-messages.ts';
