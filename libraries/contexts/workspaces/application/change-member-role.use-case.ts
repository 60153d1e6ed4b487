import { actorOf } from '@arkyra/audit';
import type { Principal, Role } from '@arkyra/kernel';
import { preCheck } from './access.ts';
import type { Member, Members } from './members.repository.ts';
import type { MembershipNotice } from './membership-notice.ts';

export class ChangeMemberRole {
  readonly #members: Members;
  readonly #notice: MembershipNotice;

  constructor(members: Members, notice: MembershipNotice) {
    this.#members = members;
    this.#notice = notice;
  }

  async execute(principal: Principal, userId: string, role: Role): Promise<Member> {
    preCheck(principal, 'members:manage');
    const { workspaceId, userId: byUserId } = principal;
    const member = await this.#members.changeRole({ workspaceId, byUserId, actor: actorOf(principal) }, userId, role);
    this.#notice.changed([userId]);
    return member;
  }
}
