import { createHmac } from 'node:crypto';

export const databaseRoles = { app: 'arkyra_app', system: 'arkyra_system' } as const;

/** Password of a database role: derived, so that every process and the migration agree without a further secret. */
export function rolePassword(role: string, secretKey: string): string {
  return createHmac('sha256', secretKey).update(`database-role:${role}`).digest('base64url');
}

/** The same server and database as three roles: owner (migrations only), app (row-level security), system (sweeps). */
export function databaseUrls(owner: string, secretKey: string): { owner: string; app: string; system: string } {
  const as = (role: string) => {
    const url = new URL(owner);
    url.username = role;
    url.password = rolePassword(role, secretKey);
    return url.href;
  };
  return { owner, app: as(databaseRoles.app), system: as(databaseRoles.system) };
}
