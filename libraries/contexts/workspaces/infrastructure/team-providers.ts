import { AuditTrail } from '@arkyra/audit';
import { Database } from '@arkyra/database';
import { Clock, Ids, wire, wireAs } from '@arkyra/kernel';
import { LinkTokens, MailOutbox } from '@arkyra/notifications';
import { AcceptInvitation } from '../application/accept-invitation.use-case.ts';
import { ChangeMemberRole } from '../application/change-member-role.use-case.ts';
import { CreateWorkspace } from '../application/create-workspace.use-case.ts';
import { DeleteWorkspace } from '../application/delete-workspace.use-case.ts';
import { GetWorkspace } from '../application/get-workspace.query.ts';
import { InvitationDesk } from '../application/invitation-desk.ts';
import { Invitations } from '../application/invitations.repository.ts';
import { InviteMember } from '../application/invite-member.use-case.ts';
import { LeaveWorkspace } from '../application/leave-workspace.use-case.ts';
import { ListInvitations } from '../application/list-invitations.query.ts';
import { ListMembers } from '../application/list-members.query.ts';
import { Members } from '../application/members.repository.ts';
import { MembershipNotice } from '../application/membership-notice.ts';
import { PresentInvitation } from '../application/present-invitation.query.ts';
import { RemoveMember } from '../application/remove-member.use-case.ts';
import { ResendInvitation } from '../application/resend-invitation.use-case.ts';
import { RevokeInvitation } from '../application/revoke-invitation.use-case.ts';
import { TransferWorkspace } from '../application/transfer-workspace.use-case.ts';
import { Workspaces } from '../application/workspaces.repository.ts';
import { PrismaInvitationDesk } from './prisma-invitation-desk.ts';
import { PrismaInvitations } from './prisma-invitations.ts';
import { PrismaMembers } from './prisma-members.ts';

export const teamAdapters = [
  wireAs(Members, PrismaMembers, [Database, AuditTrail, Clock]),
  wireAs(Invitations, PrismaInvitations, [Database, AuditTrail, MailOutbox]),
];

export const teamProviders = [
  wireAs(InvitationDesk, PrismaInvitationDesk, [Database, AuditTrail]),
  wire(CreateWorkspace, [Workspaces, MembershipNotice, Ids, Clock]),
  wire(DeleteWorkspace, [GetWorkspace, Members, MembershipNotice]),
  wire(TransferWorkspace, [GetWorkspace, Members, MembershipNotice]),
  wire(LeaveWorkspace, [GetWorkspace, Members, MembershipNotice]),
  wire(ListMembers, [Members]),
  wire(ChangeMemberRole, [Members, MembershipNotice]),
  wire(RemoveMember, [Members, MembershipNotice]),
  wire(InviteMember, [Invitations, GetWorkspace, LinkTokens, MailOutbox, Ids, Clock]),
  wire(ResendInvitation, [Invitations, GetWorkspace, LinkTokens, MailOutbox, Clock]),
  wire(RevokeInvitation, [Invitations, Clock]),
  wire(ListInvitations, [Invitations, Clock]),
  wire(PresentInvitation, [Invitations, LinkTokens, Clock]),
  wire(AcceptInvitation, [InvitationDesk, LinkTokens, GetWorkspace, MembershipNotice, Clock]),
];
