import { actorOf } from '@arkyra/audit';
import type { Principal } from '@arkyra/kernel';
import { preCheck } from './access.ts';
import type { Members } from './members.repository.ts';
import type { MembershipNotice } from './membership-notice.ts';

/** From that moment nothing here is theirs to see: sessions, sockets and keys are refused. */
export class RemoveMember {
  readonly #members: Members;
  readonly #notice: MembershipNotice;

  constructor(members: Members, notice: MembershipNotice) {
    this.#members = members;
    this.#notice = notice;
  }

  async execute(principal: Principal, userId: string): Promise<void> {
    preCheck(principal, 'members:manage');
    const { workspaceId, userId: byUserId } = principal;
    await this.#members.remove({ workspaceId, byUserId, actor: actorOf(principal) }, userId);
    this.#notice.changed([userId]);
  }
}
