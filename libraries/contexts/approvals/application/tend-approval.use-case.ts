import type { Tended } from '@arkyra/contracts/workflows';
import { isOpen, planTime } from '../domain/index.ts';
import type { ApprovalStore } from './ports/approval.store.ts';
import type { DatabaseClock } from './ports/database-clock.ts';
import { requestOf } from './request-of.ts';

/** Multiplies all waiting; below 1 in tests alone. */
export abstract class WaitingScale {
  abstract readonly factor: number;
}

const readings = 5;

/** Does what time has brought to a request: reminders, escalation, expiry. Looking twice does nothing twice. */
export class TendApproval {
  readonly #store: ApprovalStore;
  readonly #clock: DatabaseClock;
  readonly #scale: WaitingScale;

  constructor(store: ApprovalStore, clock: DatabaseClock, scale: WaitingScale) {
    this.#store = store;
    this.#clock = clock;
    this.#scale = scale;
  }

  async execute({ workspaceId, approvalId }: { readonly workspaceId: string; readonly approvalId: string }): Promise<Tended> {
    for (let reading = 0; reading < readings; reading++) {
      const found = await this.#store.read(workspaceId, approvalId);
      // Deleted with its post or its workspace.
      if (!found) return { done: true, nextInMs: null };
      const request = requestOf(found);
      if (!isOpen(request)) return { done: true, nextInMs: null };
      const plan = planTime(request, await this.#clock.nowMs(), this.#scale.factor);
      if (plan.notices.length === 0) return { done: false, nextInMs: plan.nextInMs };
      const { state, notices, escalated } = plan;
      const result = await this.#store.apply({
        workspaceId,
        approvalId,
        seenRevision: request.revision,
        actor: 'system',
        requestId: null,
        action: state === 'expired' ? 'approval.expired' : 'approval.noticed',
        state,
        step: request.step,
        escalated,
        message: 'Nobody decided in time, so the post is a draft again. Submit it anew.',
        decision: null,
        notices,
      });
      // Read again either way: the change itself may have brought the next moment near.
      if ('refused' in result && result.refused === 'not-found') return { done: true, nextInMs: null };
    }
    return { done: false, nextInMs: 1000 };
  }
}
