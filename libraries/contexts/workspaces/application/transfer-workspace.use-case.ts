import { actorOf } from '@arkyra/audit';
import type { Principal } from '@arkyra/kernel';
import { check } from './access.ts';
import type { GetWorkspace } from './get-workspace.query.ts';
import type { Members } from './members.repository.ts';
import type { MembershipNotice } from './membership-notice.ts';
import type { WorkspaceOfPerson } from './workspaces.repository.ts';

/** Hands a workspace over to one of its members. That it is really the owner who asks, the caller has made sure of. */
export class TransferWorkspace {
  readonly #get: GetWorkspace;
  readonly #members: Members;
  readonly #notice: MembershipNotice;

  constructor(get: GetWorkspace, members: Members, notice: MembershipNotice) {
    this.#get = get;
    this.#members = members;
    this.#notice = notice;
  }

  /** What the person may not do is refused before they are asked for their password. */
  async checkMay(principal: Principal, workspaceId: string): Promise<void> {
    const { role } = await this.#get.execute(principal.userId, workspaceId);
    check({ ...principal, workspaceId, role }, 'workspace:delete', { kind: 'workspace', workspaceId, shared: true });
  }

  async execute(principal: Principal, workspaceId: string, toUserId: string): Promise<WorkspaceOfPerson> {
    await this.checkMay(principal, workspaceId);
    const { userId } = principal;
    await this.#members.transfer({ workspaceId, byUserId: userId, actor: actorOf(principal) }, toUserId);
    this.#notice.changed([userId, toUserId]);
    return this.#get.execute(userId, workspaceId);
  }
}
