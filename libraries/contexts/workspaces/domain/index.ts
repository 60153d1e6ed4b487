export type { ApiKey, ApiKeyMode, PresentedApiKey } from './api-key.ts';
export { defaultMissedWindowMinutes, firstWorkspaceName, type MissedWindowPolicy, type Workspace } from './workspace.ts';
export { ApiKeyNotFoundError, ApiKeyRefusedError, RoleForbidsError, ScopeMissingError, WorkspaceNotFoundError } from './workspace.errors.ts';
export { stateOf, type Invitation, type InvitationState } from './invitation.ts';
export { ruleLeaving, ruleRemoval, ruleRoleChange, type Standing } from './membership.ts';
