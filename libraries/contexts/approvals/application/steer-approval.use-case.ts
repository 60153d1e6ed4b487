import { actorOf } from '@arkyra/audit';
import type { Approval } from '@arkyra/contracts';
import { NotFoundError, type Principal } from '@arkyra/kernel';
import { ApprovalClosedError, ApprovalMovedOnError, NotAnApproverError, type ApprovalState } from '../domain/index.ts';
import type { ApprovalWakeUp } from './ports/approval-wake-up.ts';
import { isManager } from './may-steer.ts';
import type { ApprovalStore } from './ports/approval.store.ts';
import { shownTo } from './shown-to.ts';

export interface SteerInput {
  readonly principal: Principal;
  readonly requestId: string | null;
  readonly approvalId: string;
  readonly how: 'withdraw' | 'hold' | 'resume';
}

interface Move {
  readonly from: readonly ApprovalState[];
  readonly to: ApprovalState;
  readonly action: string;
  readonly message: string;
}

const moves: Readonly<Record<SteerInput['how'], Move>> = {
  withdraw: { from: ['pending', 'on_hold', 'approved'], to: 'cancelled', action: 'approval.withdrawn', message: 'The approval was withdrawn; the post is a draft again.' },
  hold: { from: ['pending'], to: 'on_hold', action: 'approval.held', message: 'The approval is on hold.' },
  resume: { from: ['on_hold'], to: 'pending', action: 'approval.resumed', message: 'The approval goes on.' },
};
const readings = 5;

/** Takes a request back, or lets its clock stand still. Whoever submitted it may withdraw it; the rest is for those who set the rules. */
export class SteerApproval {
  readonly #store: ApprovalStore;
  readonly #wakeUp: ApprovalWakeUp;

  constructor(store: ApprovalStore, wakeUp: ApprovalWakeUp) {
    this.#store = store;
    this.#wakeUp = wakeUp;
  }

  async execute({ principal, requestId, approvalId, how }: SteerInput): Promise<Approval> {
    const { workspaceId, testMode } = principal;
    const { from, to, action, message } = moves[how];
    for (let reading = 0; reading < readings; reading++) {
      const found = await this.#store.read(workspaceId, approvalId, testMode);
      if (!found) throw new NotFoundError('approval');
      const isOwn = how === 'withdraw' && found.submittedById === principal.userId;
      if (!isOwn && !isManager(principal)) throw new NotAnApproverError('Only whoever submitted the post, or a manager, can do this.');
      if (!from.includes(found.state)) throw new ApprovalClosedError(found.state);
      const change = { workspaceId, approvalId, requestId, seenRevision: found.revision, actor: actorOf(principal), action, message };
      const result = await this.#store.apply({ ...change, state: to, step: found.step, escalated: false, decision: null, notices: [] });
      if ('refused' in result) continue;
      this.#wakeUp.outbox();
      return shownTo((await this.#store.read(workspaceId, approvalId, testMode)) ?? found, principal);
    }
    throw new ApprovalMovedOnError();
  }
}
