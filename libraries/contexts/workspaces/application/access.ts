import { roleAllows, roleAllowsShared, scopesAllow, type Permission } from '@arkyra/catalog';
import { NotFoundError, type Principal } from '@arkyra/kernel';
import { RoleForbidsError, ScopeMissingError } from '../domain/workspace.errors.ts';

/** What the second step must know of the thing itself. */
export interface AccessedResource {
  /** Word for it in "There is no such …". */
  readonly kind: string;
  readonly workspaceId: string;
  /** Made by a test key or a Sandbox channel: what a test key may see. */
  readonly testMode?: boolean;
  /** Shared with this person: what a guest may see. */
  readonly shared?: boolean;
}

function checkScopes(principal: Principal, permission: Permission): void {
  if (principal.scopes && !scopesAllow(principal.scopes, permission)) throw new ScopeMissingError(permission);
}

/** First step, before any work: may somebody of this role, with this key, do it anywhere in the workspace? */
export function preCheck(principal: Principal, permission: Permission): void {
  if (!roleAllows(principal.role, permission)) throw new RoleForbidsError(permission);
  checkScopes(principal, permission);
}

/** Second step, with the thing in hand. What is out of sight is "not found", never "forbidden". */
export function check(principal: Principal, permission: Permission, resource: AccessedResource): void {
  const hidden = resource.workspaceId !== principal.workspaceId || (principal.testMode && !resource.testMode);
  if (hidden) throw new NotFoundError(resource.kind);
  const allowed = roleAllows(principal.role, permission) || (resource.shared === true && roleAllowsShared(principal.role, permission));
  if (!allowed) {
    if (principal.role === 'guest' && !resource.shared) throw new NotFoundError(resource.kind);
    throw new RoleForbidsError(permission);
  }
  checkScopes(principal, permission);
}
