import type { Role } from '@arkyra/kernel';
import { grants, installationPermissions, permissions, scopeGrants, scopes, type InstallationPermission, type Permission, type Scope } from './generated/roles.ts';

/** True when the role has the permission on everything in the workspace. */
export function roleAllows(role: Role, permission: Permission): boolean {
  return grants[permission].roles.includes(role);
}

/** True when the role has the permission at least on what was shared with the person. */
export function roleAllowsShared(role: Role, permission: Permission): boolean {
  return roleAllows(role, permission) || grants[permission].shared.includes(role);
}

export function permissionsOf(role: Role): Permission[] {
  return permissions.filter((permission) => roleAllows(role, permission));
}

/** True when one of the scopes lends the permission to an API key. */
export function scopesAllow(given: readonly string[], permission: Permission): boolean {
  return scopes.some((scope) => given.includes(scope) && scopeGrants[scope].includes(permission));
}

/** The scopes that a person of this role can hand to a key with any effect. */
export function scopesFor(role: Role): Scope[] {
  return scopes.filter((scope) => scopeGrants[scope].some((permission) => roleAllows(role, permission)));
}

/** True for what no role has: it belongs to the owner of the installation. */
export function isOfInstallation(permission: Permission | InstallationPermission): permission is InstallationPermission {
  return installationPermissions.some((one) => one === permission);
}
