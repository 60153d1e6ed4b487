import { roles as roleNames } from '../../libraries/kernel/src/role.ts';
import type { NotificationsFile, PlansFile, QueuesFile, RolesFile } from './catalog-definitions.ts';

const page = (title: string, file: string, ...parts: string[]) =>
  `# ${title}\n\n<!-- Generated from libraries/catalog/definitions/${file}.yaml. Do not edit. -->\n\n${parts.join('\n\n')}\n`;
const row = (...cells: (string | number)[]) => `| ${cells.join(' | ')} |`;
const table = (head: string[], rows: string[]) => [row(...head), row(...head.map(() => '---')), ...rows].join('\n');
const code = (text: string) => `\`${text}\``;

export function rolesPage(file: RolesFile): string {
  const roles = roleNames.map((role) => row(role, file.roles[role] ?? ''));
  const permissions = Object.entries(file.permissions).map(([name, { about, roles: full, shared }]) =>
    row(code(name), about, ...roleNames.map((role) => (full.includes(role) ? 'x' : shared.includes(role) ? 'shared' : ''))),
  );
  const scopes = Object.entries(file.scopes).map(([name, scope]) => row(code(name), scope.about, scope.permissions.map(code).join(', ')));
  return page(
    'Roles, permissions and API scopes',
    'roles',
    table(['role', 'in short'], roles),
    '## Permissions\n\n`shared`: only on what was shared with the person.',
    table(['permission', 'allows to', ...roleNames], permissions),
    '## Of the installation\n\nOnly the owner of the installation (its first account) may; no role and no API key does.',
    table(['permission', 'allows to'], Object.entries(file.installation).map(([name, { about }]) => row(code(name), about))),
    "## Scopes of API keys\n\nA key may do what its scopes say, as far as its maker may do it at that moment.",
    table(['scope', 'allows to', 'permissions'], scopes),
  );
}

export function plansPage(file: PlansFile): string {
  const names = Object.keys(file.plans);
  const about = Object.entries(file.plans).map(([name, plan]) => row(name, plan.about));
  const limits = Object.entries(file.limits).map(([limit, meaning]) => row(code(limit), meaning, ...names.map((name) => file.plans[name]?.limits[limit] ?? '')));
  return page('Plans and limits', 'plans', table(['plan', 'in short'], about), table(['limit', 'counts', ...names], limits));
}

export function queuesPage(file: QueuesFile): string {
  const seconds = (ms: number) => `${ms / 1000} s`;
  const queues = Object.entries(file).map(([name, { about, priority, slots, attempts, backoff }]) =>
    row(code(name), about, priority, slots, attempts, `${seconds(backoff.delayMs)}, doubling to ${seconds(backoff.maxMs)}`),
  );
  return page('Queues', 'queues', '`slots` are the jobs that one worker process runs at once.', table(['queue', 'work', 'priority', 'slots', 'attempts', 'backoff'], queues));
}

export function notificationsPage(file: NotificationsFile): string {
  const mail = { now: 'at once', digest: 'in the digest', off: 'no' };
  const kinds = Object.entries(file).map(([name, { about, inApp, email, permission, gather }]) => row(code(name), about, inApp ? 'yes' : 'no', mail[email], code(permission), gather));
  return page('Notifications', 'notifications', 'Unless a person says otherwise.', table(['kind', 'tells', 'in the app', 'by e-mail', 'to those with', 'gathered by'], kinds));
}
