import { AuditTrail } from '@arkyra/audit';
import { Database } from '@arkyra/database';
import { Clock, Ids, wire, wireAs } from '@arkyra/kernel';
import { Module } from '@nestjs/common';
import { ApiKeySecrets } from '../application/api-key-secrets.ts';
import { ApiKeys } from '../application/api-keys.repository.ts';
import { AuthenticateApiKey } from '../application/authenticate-api-key.use-case.ts';
import { CreateApiKey } from '../application/create-api-key.use-case.ts';
import { GetWorkspace } from '../application/get-workspace.query.ts';
import { ListApiKeys } from '../application/list-api-keys.query.ts';
import { ListWorkspaces } from '../application/list-workspaces.query.ts';
import { Memberships } from '../application/memberships.ts';
import { RevokeApiKey } from '../application/revoke-api-key.use-case.ts';
import { UpdateWorkspace } from '../application/update-workspace.use-case.ts';
import { WorkspaceFounder } from '../application/workspace-founder.ts';
import { Workspaces } from '../application/workspaces.repository.ts';
import { PrismaApiKeys } from './prisma-api-keys.ts';
import { PrismaWorkspaceFounder, PrismaWorkspaces } from './prisma-workspaces.ts';
import { RandomApiKeySecrets } from './random-api-key-secrets.ts';
import { SqlMemberships } from './sql-memberships.ts';
import { teamAdapters, teamProviders } from './team-providers.ts';

const shared = [
  wireAs(WorkspaceFounder, PrismaWorkspaceFounder, [AuditTrail]),
  wireAs(Memberships, SqlMemberships, [Database]),
  wire(ListWorkspaces, [Workspaces]),
  wire(GetWorkspace, [Workspaces]),
  wire(UpdateWorkspace, [GetWorkspace, Workspaces]),
  wire(CreateApiKey, [ApiKeys, ApiKeySecrets, Ids, Clock]),
  wire(ListApiKeys, [ApiKeys]),
  wire(RevokeApiKey, [ApiKeys, Clock]),
  wire(AuthenticateApiKey, [ApiKeys, ApiKeySecrets, Clock]),
  ...teamProviders,
];

/** Needs the global platform, database, audit and mail modules and a global `MembershipNotice`. */
@Module({
  providers: [
    wireAs(Workspaces, PrismaWorkspaces, [Database, AuditTrail, WorkspaceFounder]),
    wireAs(ApiKeys, PrismaApiKeys, [Database, AuditTrail]),
    wireAs(ApiKeySecrets, RandomApiKeySecrets, []),
    ...teamAdapters,
    ...shared,
  ],
  exports: shared.map(({ provide }) => provide),
})
export class WorkspacesContextModule {}
