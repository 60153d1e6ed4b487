export type { ApiKey, ApiKeyMode, PresentedApiKey } from './api-key.ts';
export { defaultMissedWindowMinutes, firstWorkspaceName, type MissedWindowPolicy, type Workspace } from './workspace.ts';
export { ApiKeyNotFoundError, ApiKeyRefusedError, RoleForbidsError, ScopeMissingError, WorkspaceNotFoundError } from './workspace.errors.ts';
