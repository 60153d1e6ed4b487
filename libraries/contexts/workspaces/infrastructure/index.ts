export { PrismaApiKeys } from './prisma-api-keys.ts';
export { PrismaInvitationDesk } from './prisma-invitation-desk.ts';
export { PrismaWorkspaceFounder, PrismaWorkspaces } from './prisma-workspaces.ts';
export { RandomApiKeySecrets } from './random-api-key-secrets.ts';
export { SqlMemberships } from './sql-memberships.ts';
export { WorkspacesContextModule } from './workspaces.module.ts';
