import { actorOf } from '@arkyra/audit';
import type { Principal } from '@arkyra/kernel';
import type { GetWorkspace } from './get-workspace.query.ts';
import type { Members } from './members.repository.ts';
import type { MembershipNotice } from './membership-notice.ts';

export class LeaveWorkspace {
  readonly #get: GetWorkspace;
  readonly #members: Members;
  readonly #notice: MembershipNotice;

  constructor(get: GetWorkspace, members: Members, notice: MembershipNotice) {
    this.#get = get;
    this.#members = members;
    this.#notice = notice;
  }

  /** Throws `OwnerStaysError`. */
  async execute(principal: Principal, workspaceId: string): Promise<void> {
    const { userId } = principal;
    await this.#get.execute(userId, workspaceId);
    await this.#members.leave({ workspaceId, byUserId: userId, actor: actorOf(principal) });
    this.#notice.changed([userId]);
  }
}
