/**
 * Tenants, who belongs to them, their API keys, and what each may do.
 *
 * Permission is asked twice. `preCheck(principal, permission)` is cheap and comes before the work: role and key
 * scopes only; the request guard does it for every route by `@Requires`. `check(principal, permission, resource)`
 * comes with the thing in hand: its workspace, its test mode, whether it was shared. Lists and queries need no
 * `check`, as long as they are bound to `principal.workspaceId` (and to test rows for a test key).
 */
export type { ApiKey, ApiKeyMode, PresentedApiKey } from '../domain/api-key.ts';
export type { MissedWindowPolicy, Workspace } from '../domain/workspace.ts';
export { defaultMissedWindowMinutes, firstWorkspaceName } from '../domain/workspace.ts';
export * from '../domain/invitation.errors.ts';
export * from '../domain/membership.errors.ts';
export { stateOf, type Invitation, type InvitationState } from '../domain/invitation.ts';
export { ApiKeyNotFoundError, ApiKeyRefusedError, RoleForbidsError, ScopeMissingError, WorkspaceNotFoundError } from '../domain/workspace.errors.ts';
export { check, preCheck, type AccessedResource } from './access.ts';
export { AcceptInvitation } from './accept-invitation.use-case.ts';
export { ApiKeySecrets } from './api-key-secrets.ts';
export { ApiKeys } from './api-keys.repository.ts';
export { AuthenticateApiKey } from './authenticate-api-key.use-case.ts';
export { ChangeMemberRole } from './change-member-role.use-case.ts';
export { CreateApiKey } from './create-api-key.use-case.ts';
export { CreateWorkspace } from './create-workspace.use-case.ts';
export { DeleteWorkspace } from './delete-workspace.use-case.ts';
export { GetWorkspace } from './get-workspace.query.ts';
export { InvitationDesk, type Acceptance, type Joined } from './invitation-desk.ts';
export { Invitations, type ListedInvitation, type PresentedInvitation } from './invitations.repository.ts';
export { InviteMember, type InvitationWish, type MadeInvitation } from './invite-member.use-case.ts';
export { LeaveWorkspace } from './leave-workspace.use-case.ts';
export { ListApiKeys } from './list-api-keys.query.ts';
export { ListInvitations } from './list-invitations.query.ts';
export { ListMembers } from './list-members.query.ts';
export { ListWorkspaces } from './list-workspaces.query.ts';
export { Members, type Member, type MemberStep } from './members.repository.ts';
export { MembershipNotice } from './membership-notice.ts';
export { Memberships, type Membership } from './memberships.ts';
export { PresentInvitation } from './present-invitation.query.ts';
export { RemoveMember } from './remove-member.use-case.ts';
export { ResendInvitation } from './resend-invitation.use-case.ts';
export { RevokeApiKey } from './revoke-api-key.use-case.ts';
export { RevokeInvitation } from './revoke-invitation.use-case.ts';
export { TransferWorkspace } from './transfer-workspace.use-case.ts';
export { UpdateWorkspace } from './update-workspace.use-case.ts';
export { WorkspaceFounder, type NewWorkspace } from './workspace-founder.ts';
export { Workspaces, type WorkspaceChanges, type WorkspaceOfPerson } from './workspaces.repository.ts';
