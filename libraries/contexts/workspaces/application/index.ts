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
export { ApiKeyNotFoundError, ApiKeyRefusedError, RoleForbidsError, ScopeMissingError, WorkspaceNotFoundError } from '../domain/workspace.errors.ts';
export { check, preCheck, type AccessedResource } from './access.ts';
export { ApiKeySecrets } from './api-key-secrets.ts';
export { ApiKeys } from './api-keys.repository.ts';
export { AuthenticateApiKey } from './authenticate-api-key.use-case.ts';
export { CreateApiKey } from './create-api-key.use-case.ts';
export { GetWorkspace } from './get-workspace.query.ts';
export { ListApiKeys } from './list-api-keys.query.ts';
export { ListWorkspaces } from './list-workspaces.query.ts';
export { Memberships, type Membership } from './memberships.ts';
export { RevokeApiKey } from './revoke-api-key.use-case.ts';
export { UpdateWorkspace } from './update-workspace.use-case.ts';
export { WorkspaceFounder, type NewWorkspace } from './workspace-founder.ts';
export { Workspaces, type WorkspaceChanges, type WorkspaceOfPerson } from './workspaces.repository.ts';
