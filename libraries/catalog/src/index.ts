export { entitlements, entitlementsOf, type Entitlements } from './entitlements.ts';
export { limitNames, planNames, type LimitName, type PlanName } from './generated/plans.ts';
export { emailWishes, notificationKinds, notifications, type EmailWish, type NotificationDefinition, type NotificationKind } from './generated/notifications.ts';
export { catalogQueueNames, queues, type CatalogQueueName, type QueueDefinition } from './generated/queues.ts';
export { installationPermissions, permissions, scopes, type InstallationPermission, type Permission, type Scope } from './generated/roles.ts';
export { isOfInstallation, permissionsOf, roleAllows, roleAllowsShared, scopesAllow, scopesFor } from './permissions.ts';
