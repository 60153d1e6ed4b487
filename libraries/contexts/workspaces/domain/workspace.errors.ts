import { DomainError, NotFoundError } from '@arkyra/kernel';

export class WorkspaceNotFoundError extends NotFoundError {
  constructor() {
    super('workspace');
  }
}

export class ApiKeyNotFoundError extends NotFoundError {
  constructor() {
    super('api-key');
  }
}

/** The person's role in the workspace doesn't allow it. */
export class RoleForbidsError extends DomainError {
  constructor(permission: string) {
    super('forbidden', 'access.role_forbids', { detail: `Your role in this workspace does not include ${permission}. Ask an owner or admin.` });
  }
}

/** The API key was made without the scope that this needs. */
export class ScopeMissingError extends DomainError {
  constructor(needed: string) {
    super('forbidden', 'access.scope_missing', { detail: `This API key lacks the scope for ${needed}. Make a key that has it.` });
  }
}

/** The key is not one of ours, was revoked or has ended, or its maker left the workspace. */
export class ApiKeyRefusedError extends DomainError {
  constructor() {
    super('unauthenticated', 'auth.api_key_refused', { detail: 'This API key is not valid. It may have been revoked or have expired.' });
  }
}
