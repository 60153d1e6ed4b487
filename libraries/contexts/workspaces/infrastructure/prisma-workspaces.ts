import { changedFields, userActor, type AuditFields, type AuditTrail } from '@arkyra/audit';
import type { Database, Transaction } from '@arkyra/database';
import { WorkspaceFounder, type NewWorkspace } from '../application/workspace-founder.ts';
import { Workspaces, type WorkspaceChanges, type WorkspaceOfPerson } from '../application/workspaces.repository.ts';
import type { Workspace } from '../domain/workspace.ts';

const told = ({ name, timezone, missedWindowPolicy, missedWindowMinutes }: Workspace): AuditFields => ({ name, timezone, missedWindowPolicy, missedWindowMinutes });

export class PrismaWorkspaces extends Workspaces {
  readonly #database: Database;
  readonly #audit: AuditTrail;
  readonly #founder: WorkspaceFounder;

  constructor(database: Database, audit: AuditTrail, founder: WorkspaceFounder) {
    super();
    this.#database = database;
    this.#audit = audit;
    this.#founder = founder;
  }

  async create(workspace: NewWorkspace): Promise<WorkspaceOfPerson> {
    return this.#database.system.$transaction(async (transaction) => {
      await this.#founder.found(transaction, workspace);
      return { ...(await transaction.workspace.findUniqueOrThrow({ where: { id: workspace.id } })), role: 'owner' };
    });
  }

  async ofPerson(userId: string): Promise<WorkspaceOfPerson[]> {
    const members = await this.#database.system.member.findMany({
      where: { userId },
      orderBy: [{ createdAt: 'asc' }, { workspaceId: 'asc' }],
      select: { role: true, workspace: true },
    });
    return members.map(({ role, workspace }) => ({ ...workspace, role }));
  }

  update(workspaceId: string, changes: WorkspaceChanges, actor: string): Promise<Workspace> {
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      const data = Object.fromEntries(Object.entries(changes).filter(([, value]) => value !== undefined));
      // Behind the lock of its row, so that one change is told after the other.
      await transaction.$queryRaw`SELECT FROM workspaces WHERE id = ${workspaceId}::uuid FOR NO KEY UPDATE`;
      const before = told(await transaction.workspace.findUniqueOrThrow({ where: { id: workspaceId } }));
      const workspace = await transaction.workspace.update({ where: { id: workspaceId }, data });
      await this.#audit.record(transaction, { workspaceId, actor, action: 'workspace.updated', objectType: 'workspace', objectId: workspaceId, ...changedFields(before, told(workspace)) });
      return workspace;
    });
  }
}

export class PrismaWorkspaceFounder extends WorkspaceFounder {
  readonly #audit: AuditTrail;

  constructor(audit: AuditTrail) {
    super();
    this.#audit = audit;
  }

  async found(transaction: Transaction, { ownerId, ...workspace }: NewWorkspace): Promise<void> {
    const { id, createdAt, name } = workspace;
    await transaction.workspace.createMany({ data: [workspace] });
    await transaction.member.createMany({ data: [{ workspaceId: id, userId: ownerId, role: 'owner', createdAt }] });
    await this.#audit.record(transaction, { workspaceId: id, actor: userActor(ownerId), action: 'workspace.created', objectType: 'workspace', objectId: id, data: { name } });
  }
}
