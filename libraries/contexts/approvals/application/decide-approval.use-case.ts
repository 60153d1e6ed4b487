import { actorOf } from '@arkyra/audit';
import type { Approval, ApprovalRecord, DecideApprovalRequest } from '@arkyra/contracts';
import { NotFoundError, type Ids, type Principal } from '@arkyra/kernel';
import { AlreadyDecidedError, ApprovalMovedOnError, ApprovalStaleError, approverKey, decide, GuestLinkEndedError, type Decider } from '../domain/index.ts';
import type { ApprovalStore } from './ports/approval.store.ts';
import type { ApprovalWakeUp } from './ports/approval-wake-up.ts';
import { requestOf } from './request-of.ts';
import { shownTo } from './shown-to.ts';

export interface DecideInput {
  readonly principal: Principal;
  readonly requestId: string | null;
  readonly approvalId: string;
  readonly request: DecideApprovalRequest;
}

/** A word that a person gives, wherever it comes from. */
export interface Word extends Omit<DecideInput, 'principal'> {
  readonly workspaceId: string;
  /** Undefined: whatever it is. */
  readonly testMode: boolean | undefined;
  readonly actor: string;
  readonly decider: Decider;
}

const readings = 5;
const messages = { approve: 'Approved.', request_changes: 'Changes were asked for.', reject: 'Rejected.' } as const;

/** Commits a person's word, and with the last one that is needed lets the post go or takes it back. Temporal hears of it later. */
export class DecideApproval {
  readonly #store: ApprovalStore;
  readonly #ids: Ids;
  readonly #wakeUp: ApprovalWakeUp;

  constructor(store: ApprovalStore, ids: Ids, wakeUp: ApprovalWakeUp) {
    this.#store = store;
    this.#ids = ids;
    this.#wakeUp = wakeUp;
  }

  async execute({ principal, ...rest }: DecideInput): Promise<Approval> {
    const { workspaceId, testMode, userId, role } = principal;
    return shownTo(await this.word({ ...rest, workspaceId, testMode, actor: actorOf(principal), decider: { kind: 'user', userId, role } }), principal);
  }

  async word(word: Word): Promise<ApprovalRecord> {
    for (let reading = 0; reading < readings; reading++) {
      const read = () => this.#store.read(word.workspaceId, word.approvalId, word.testMode);
      const found = await read();
      if (!found) throw new NotFoundError('approval');
      const state = await this.#apply(word, found);
      if (state === null) continue;
      this.#wakeUp.outbox();
      if (state === 'stale') throw new ApprovalStaleError();
      return (await read()) ?? found;
    }
    throw new ApprovalMovedOnError();
  }

  /** Null when it moved on since it was read. */
  async #apply({ workspaceId, approvalId, requestId, actor, decider, request }: Word, found: ApprovalRecord): Promise<string | null> {
    const outcome = decide(requestOf(found), decider, request.verdict, request.step);
    const by = decider.kind === 'user' ? { userId: decider.userId, guestId: null, role: decider.role } : { userId: null, guestId: decider.guestId, role: null };
    const result = await this.#store.apply({
      workspaceId,
      approvalId,
      requestId,
      actor,
      seenRevision: found.revision,
      action: 'approval.decided',
      ...outcome,
      escalated: false,
      message: messages[request.verdict],
      decision: { id: this.#ids.next(), verdict: request.verdict, approver: approverKey(decider), ...by, comment: request.comment ?? '' },
      notices: [],
    });
    if (!('refused' in result)) return result.state;
    if (result.refused === 'not-found') throw new NotFoundError('approval');
    if (result.refused === 'guest-gone') throw new GuestLinkEndedError();
    if (result.refused === 'already') throw new AlreadyDecidedError();
    return null;
  }
}
