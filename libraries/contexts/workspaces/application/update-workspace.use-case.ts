import { actorOf } from '@arkyra/audit';
import type { Principal } from '@arkyra/kernel';
import { check } from './access.ts';
import type { GetWorkspace } from './get-workspace.query.ts';
import type { WorkspaceChanges, WorkspaceOfPerson, Workspaces } from './workspaces.repository.ts';

export class UpdateWorkspace {
  readonly #get: GetWorkspace;
  readonly #workspaces: Workspaces;

  constructor(get: GetWorkspace, workspaces: Workspaces) {
    this.#get = get;
    this.#workspaces = workspaces;
  }

  /** Any workspace of the person's may be named, so the role that counts is the one held there. */
  async execute(principal: Principal, workspaceId: string, changes: WorkspaceChanges): Promise<WorkspaceOfPerson> {
    const { role } = await this.#get.execute(principal.userId, workspaceId);
    // Shared, since each member sees it: a guest is told "forbidden", too.
    check({ ...principal, workspaceId, role }, 'workspace:manage', { kind: 'workspace', workspaceId, shared: true });
    return { ...(await this.#workspaces.update(workspaceId, changes, actorOf(principal))), role };
  }
}
