export const roles = ['owner', 'admin', 'manager', 'editor', 'contributor', 'reviewer', 'viewer', 'guest'] as const;
export type Role = (typeof roles)[number];
