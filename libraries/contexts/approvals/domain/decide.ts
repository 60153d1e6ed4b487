import type { Role } from '@arkyra/kernel';
import { stepOf, type ApprovalRequest, type ApprovalState, type Approver, type Decision, type Step, type Verdict } from './approval-request.ts';
import { AlreadyDecidedError, ApprovalClosedError, ApprovalMovedOnError, NotAnApproverError } from './approval.errors.ts';

/** Whoever gives a word: a member, or a guest by a link of this request. */
export type Decider = { readonly kind: 'user'; readonly userId: string; readonly role: Role } | { readonly kind: 'guest'; readonly guestId: string };

export interface Outcome {
  readonly state: ApprovalState;
  /** The step that waits from now on. */
  readonly step: number;
}

export const approverKey = (decider: Decider): string => (decider.kind === 'user' ? `user:${decider.userId}` : `guest:${decider.guestId}`);

/** What `verdict` on the step that was seen makes of the request. Throws the error that says why it may not be given. */
export function decide(request: ApprovalRequest, decider: Decider, verdict: Verdict, seenStep: number): Outcome {
  if (request.state === 'on_hold') throw new ApprovalMovedOnError('This request is on hold. It can be decided once it goes on.');
  if (request.state !== 'pending') throw new ApprovalClosedError(request.state);
  if (request.step !== seenStep) throw new ApprovalMovedOnError();
  assertMayDecide(request, decider);
  if (verdict === 'reject') return { state: 'rejected', step: request.step };
  if (verdict === 'request_changes') return { state: 'changes_requested', step: request.step };
  const word: Decision = { step: request.step, verdict, approver: approverKey(decider), role: decider.kind === 'user' ? decider.role : null };
  if (!isReached(request, [...wordsOn(request), word])) return { state: 'pending', step: request.step };
  return request.step === request.steps.length ? { state: 'approved', step: request.step } : { state: 'pending', step: request.step + 1 };
}

/** Whether this person may decide on the waiting step now. */
export function mayDecide(request: ApprovalRequest, decider: Decider): boolean {
  if (request.state !== 'pending') return false;
  try {
    assertMayDecide(request, decider);
    return true;
  } catch {
    return false;
  }
}

function assertMayDecide(request: ApprovalRequest, decider: Decider): void {
  const step = stepOf(request);
  const asked = request.escalatedAt === null ? step.approvers : [...step.approvers, ...(step.escalateTo ?? [])];
  if (!asked.some((approver) => isOne(approver, decider))) throw new NotAnApproverError();
  if (request.noSelfApproval && decider.kind === 'user' && decider.userId === request.submittedById)
    throw new NotAnApproverError('Whoever submits a post may not approve it here.');
  if (wordsOn(request).some(({ approver }) => approver === approverKey(decider))) throw new AlreadyDecidedError();
}

const wordsOn = ({ decisions, step }: ApprovalRequest): Decision[] => decisions.filter((decision) => decision.step === step && decision.verdict === 'approve');

function isOne(approver: Approver, decider: Decider): boolean {
  if (approver.kind === 'guest') return decider.kind === 'guest';
  if (decider.kind === 'guest') return false;
  return approver.kind === 'user' ? approver.userId === decider.userId : approver.role === decider.role;
}

/** Whether these words are enough for the waiting step. */
function isReached(request: ApprovalRequest, words: readonly Decision[]): boolean {
  const step = stepOf(request);
  // Whoever it was escalated to decides for all.
  if (words.some((word) => !step.approvers.some((approver) => isSaid(approver, word)))) return true;
  switch (step.rule) {
    case 'any':
      return words.length > 0;
    case 'all':
      return step.approvers.every((approver) => words.some((word) => isSaid(approver, word)));
    case 'quorum':
      return words.length >= quorumOf(step);
  }
}

/** Agreements on the waiting step so far, and how many it needs at least. */
export function progressOf(request: ApprovalRequest): { readonly given: number; readonly needed: number } {
  const { rule, approvers, quorum = 1 } = stepOf(request);
  const words = wordsOn(request);
  if (rule === 'all') return { given: approvers.filter((approver) => words.some((word) => isSaid(approver, word))).length, needed: approvers.length };
  return { given: words.length, needed: rule === 'quorum' ? quorum : 1 };
}

const quorumOf = ({ quorum = 1 }: Step): number => quorum;

function isSaid(approver: Approver, { approver: key, role }: Decision): boolean {
  if (approver.kind === 'guest') return key.startsWith('guest:');
  return approver.kind === 'user' ? key === `user:${approver.userId}` : role === approver.role;
}
