// Generated from definitions/roles.yaml by tools/generate/catalog.ts. Do not edit.
import type { Role } from '@arkyra/kernel';

export const permissions = [
  'posts:read',
  'posts:write',
  'posts:submit',
  'posts:publish',
  'approvals:decide',
  'approvals:manage',
  'comments:write',
  'analytics:read',
  'channels:read',
  'channels:manage',
  'media:read',
  'media:write',
  'media:delete',
  'campaigns:manage',
  'ai:use',
  'members:read',
  'members:manage',
  'api-keys:manage',
  'webhooks:manage',
  'sso:manage',
  'audit:read',
  'ai-keys:manage',
  'workspace:manage',
  'billing:manage',
  'workspace:delete',
] as const;
export type Permission = (typeof permissions)[number];

/** Roles that have the permission, and roles that have it only on what was shared with them. */
export const grants: Record<Permission, { readonly roles: readonly Role[]; readonly shared: readonly Role[] }> = {
  'posts:read': { roles: ['owner', 'admin', 'manager', 'editor', 'contributor', 'reviewer', 'viewer'], shared: ['guest'] },
  'posts:write': { roles: ['owner', 'admin', 'manager', 'editor', 'contributor'], shared: [] },
  'posts:submit': { roles: ['owner', 'admin', 'manager', 'editor', 'contributor'], shared: [] },
  'posts:publish': { roles: ['owner', 'admin', 'manager', 'editor'], shared: [] },
  'approvals:decide': { roles: ['owner', 'admin', 'manager', 'editor', 'reviewer'], shared: ['guest'] },
  'approvals:manage': { roles: ['owner', 'admin', 'manager'], shared: [] },
  'comments:write': { roles: ['owner', 'admin', 'manager', 'editor', 'contributor', 'reviewer'], shared: ['guest'] },
  'analytics:read': { roles: ['owner', 'admin', 'manager', 'editor', 'contributor', 'reviewer', 'viewer'], shared: [] },
  'channels:read': { roles: ['owner', 'admin', 'manager', 'editor', 'contributor', 'reviewer', 'viewer'], shared: [] },
  'channels:manage': { roles: ['owner', 'admin', 'manager'], shared: [] },
  'media:read': { roles: ['owner', 'admin', 'manager', 'editor', 'contributor', 'reviewer', 'viewer'], shared: [] },
  'media:write': { roles: ['owner', 'admin', 'manager', 'editor', 'contributor'], shared: [] },
  'media:delete': { roles: ['owner', 'admin', 'manager'], shared: [] },
  'campaigns:manage': { roles: ['owner', 'admin', 'manager'], shared: [] },
  'ai:use': { roles: ['owner', 'admin', 'manager', 'editor', 'contributor'], shared: [] },
  'members:read': { roles: ['owner', 'admin', 'manager', 'editor', 'contributor', 'reviewer', 'viewer'], shared: [] },
  'members:manage': { roles: ['owner', 'admin'], shared: [] },
  'api-keys:manage': { roles: ['owner', 'admin'], shared: [] },
  'webhooks:manage': { roles: ['owner', 'admin'], shared: [] },
  'sso:manage': { roles: ['owner', 'admin'], shared: [] },
  'audit:read': { roles: ['owner', 'admin'], shared: [] },
  'ai-keys:manage': { roles: ['owner', 'admin'], shared: [] },
  'workspace:manage': { roles: ['owner', 'admin'], shared: [] },
  'billing:manage': { roles: ['owner'], shared: [] },
  'workspace:delete': { roles: ['owner'], shared: [] },
};

/** What only the owner of the installation may. */
export const installationPermissions = ['installation:operate'] as const;
export type InstallationPermission = (typeof installationPermissions)[number];

export const scopes = [
  'posts:read',
  'posts:write',
  'posts:publish',
  'channels:read',
  'channels:write',
  'media:read',
  'media:write',
  'analytics:read',
  'webhooks:manage',
  'members:read',
  'audit:read',
  'ai:use',
] as const;
export type Scope = (typeof scopes)[number];

/** The permissions that a scope lends to an API key, as far as its maker has them. */
export const scopeGrants: Record<Scope, readonly Permission[]> = {
  'posts:read': ['posts:read'],
  'posts:write': ['posts:write', 'posts:submit', 'comments:write'],
  'posts:publish': ['posts:publish'],
  'channels:read': ['channels:read'],
  'channels:write': ['channels:manage'],
  'media:read': ['media:read'],
  'media:write': ['media:write', 'media:delete'],
  'analytics:read': ['analytics:read'],
  'webhooks:manage': ['webhooks:manage'],
  'members:read': ['members:read'],
  'audit:read': ['audit:read'],
  'ai:use': ['ai:use'],
};
