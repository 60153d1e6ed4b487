import type { NotificationsFile, PlansFile, QueuesFile, RolesFile } from './catalog-definitions.ts';

const header = (file: string) => `// Generated from definitions/${file}.yaml by tools/generate/catalog.ts. Do not edit.\n`;
const names = (list: readonly string[]) => `[${list.map((name) => `'${name}'`).join(', ')}]`;
const lines = (list: readonly string[]) => list.map((line) => `  ${line}\n`).join('');
const keys = (record: object) => Object.keys(record).map((key) => `'${key}',`);

export function rolesSource(file: RolesFile): string {
  const grants = Object.entries(file.permissions).map(([name, { roles, shared }]) => `'${name}': { roles: ${names(roles)}, shared: ${names(shared)} },`);
  const scopes = Object.entries(file.scopes).map(([name, { permissions }]) => `'${name}': ${names(permissions)},`);
  return [
    header('roles'),
    `import type { Role } from '@arkyra/kernel';\n\n`,
    `export const permissions = [\n${lines(keys(file.permissions))}] as const;\n`,
    `export type Permission = (typeof permissions)[number];\n\n`,
    `/** Roles that have the permission, and roles that have it only on what was shared with them. */\n`,
    `export const grants: Record<Permission, { readonly roles: readonly Role[]; readonly shared: readonly Role[] }> = {\n${lines(grants)}};\n\n`,
    `/** What only the owner of the installation may. */\nexport const installationPermissions = ${names(Object.keys(file.installation))} as const;\n`,
    `export type InstallationPermission = (typeof installationPermissions)[number];\n\n`,
    `export const scopes = [\n${lines(keys(file.scopes))}] as const;\n`,
    `export type Scope = (typeof scopes)[number];\n\n`,
    `/** The permissions that a scope lends to an API key, as far as its maker has them. */\n`,
    `export const scopeGrants: Record<Scope, readonly Permission[]> = {\n${lines(scopes)}};\n`,
  ].join('');
}

export function plansSource(file: PlansFile): string {
  const plans = Object.entries(file.plans).map(([name, { limits }]) => {
    const values = Object.entries(limits).map(([limit, value]) => `'${limit}': ${value === 'unlimited' ? 'Infinity' : value}`);
    return `'${name}': { ${values.join(', ')} },`;
  });
  return [
    header('plans'),
    `\nexport const limitNames = [\n${lines(keys(file.limits))}] as const;\n`,
    `export type LimitName = (typeof limitNames)[number];\n\n`,
    `export const planNames = ${names(Object.keys(file.plans))} as const;\n`,
    `export type PlanName = (typeof planNames)[number];\n\n`,
    `export const plans: Record<PlanName, Record<LimitName, number>> = {\n${lines(plans)}};\n`,
  ].join('');
}

export function queuesSource(file: QueuesFile): string {
  const queues = Object.entries(file).map(([name, { priority, slots, attempts, backoff }]) => {
    const delays = `delayMs: ${backoff.delayMs}, maxMs: ${backoff.maxMs}, jitter: ${backoff.jitter}`;
    return `${name}: { priority: '${priority}', slots: ${slots}, attempts: ${attempts}, backoff: { ${delays} } },`;
  });
  return [
    header('queues'),
    `\nexport const catalogQueueNames = ${names(Object.keys(file))} as const;\n`,
    `export type CatalogQueueName = (typeof catalogQueueNames)[number];\n\n`,
    `export interface QueueDefinition {\n`,
    lines([
      `readonly priority: 'high' | 'medium' | 'low';`,
      `/** Jobs that one worker process runs at once. */`,
      `readonly slots: number;`,
      `readonly attempts: number;`,
      `/** Exponential from \`delayMs\` up to \`maxMs\`; \`jitter\` is the share of the delay that is random. */`,
      `readonly backoff: { readonly delayMs: number; readonly maxMs: number; readonly jitter: number };`,
    ]),
    `}\n\nexport const queues: Record<CatalogQueueName, QueueDefinition> = {\n${lines(queues)}};\n`,
  ].join('');
}

export function notificationsSource(file: NotificationsFile): string {
  const kinds = Object.entries(file).map(
    ([name, { inApp, email, permission, gather }]) => `'${name}': { inApp: ${inApp}, email: '${email}', permission: '${permission}', gather: '${gather}' },`,
  );
  return [
    header('notifications'),
    `import type { Permission } from './roles.ts';\n\n`,
    `export const notificationKinds = [\n${lines(keys(file))}] as const;\n`,
    `export type NotificationKind = (typeof notificationKinds)[number];\n\n`,
    `/** At once, in the digest, or not. */\nexport const emailWishes = ['now', 'digest', 'off'] as const;\n`,
    `export type EmailWish = (typeof emailWishes)[number];\n\n`,
    `export interface NotificationDefinition {\n`,
    lines([
      `readonly inApp: boolean;`,
      `readonly email: EmailWish;`,
      `/** Without it nobody is told. */`,
      `readonly permission: Permission;`,
      `/** What several unread ones are one by. */`,
      `readonly gather: 'actor' | 'channel' | 'kind' | 'post';`,
    ]),
    `}\n\nexport const notifications: Record<NotificationKind, NotificationDefinition> = {\n${lines(kinds)}};\n`,
  ].join('');
}
