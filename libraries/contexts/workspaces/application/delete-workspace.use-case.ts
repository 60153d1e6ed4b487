import { actorOf } from '@arkyra/audit';
import type { Principal } from '@arkyra/kernel';
import { check } from './access.ts';
import type { GetWorkspace } from './get-workspace.query.ts';
import type { Members } from './members.repository.ts';
import type { MembershipNotice } from './membership-notice.ts';

export class DeleteWorkspace {
  readonly #get: GetWorkspace;
  readonly #members: Members;
  readonly #notice: MembershipNotice;

  constructor(get: GetWorkspace, members: Members, notice: MembershipNotice) {
    this.#get = get;
    this.#members = members;
    this.#notice = notice;
  }

  async execute(principal: Principal, workspaceId: string): Promise<void> {
    const { role } = await this.#get.execute(principal.userId, workspaceId);
    check({ ...principal, workspaceId, role }, 'workspace:delete', { kind: 'workspace', workspaceId, shared: true });
    this.#notice.changed(await this.#members.deleteWorkspace({ workspaceId, byUserId: principal.userId, actor: actorOf(principal) }));
  }
}
