import type { Role } from '@arkyra/kernel';

export const approvalStates = ['pending', 'on_hold', 'approved', 'changes_requested', 'rejected', 'stale', 'expired', 'cancelled', 'superseded'] as const;
export type ApprovalState = (typeof approvalStates)[number];
export type Verdict = 'approve' | 'request_changes' | 'reject';

/** `user` has its `userId`, `role` its `role`. */
export interface Approver {
  readonly kind: 'user' | 'role' | 'guest';
  readonly userId?: string | undefined;
  readonly role?: Role | undefined;
}

export interface Step {
  readonly name: string;
  readonly approvers: readonly Approver[];
  /** One of them, every entry of the list, or so many different people. */
  readonly rule: 'any' | 'all' | 'quorum';
  readonly quorum?: number | undefined;
  /** Minutes since the step began. */
  readonly dueMinutes?: number | undefined;
  readonly remindMinutes?: readonly number[] | undefined;
  /** May decide too once the step is due. */
  readonly escalateTo?: readonly Approver[] | undefined;
  readonly expireMinutes?: number | undefined;
}

export interface Decision {
  readonly step: number;
  readonly verdict: Verdict;
  /** `user:<id>` or `guest:<id>` */
  readonly approver: string;
  readonly role: Role | null;
}

export type NoticeKind = 'reminder' | 'due' | 'escalation' | 'expiry';

export interface Notice {
  readonly step: number;
  readonly kind: NoticeKind;
  readonly number: number;
}

/** A request as it was read, with all that decides what may happen to it. */
export interface ApprovalRequest {
  readonly id: string;
  readonly postId: string;
  readonly state: ApprovalState;
  /** Counted from 1. */
  readonly step: number;
  readonly steps: readonly Step[];
  readonly revision: number;
  readonly noSelfApproval: boolean;
  readonly submittedById: string | null;
  /** ISO 8601 in UTC. */
  readonly stepStartedAt: string;
  readonly escalatedAt: string | null;
  readonly decisions: readonly Decision[];
  readonly notices: readonly Notice[];
}

export const isOpen = ({ state }: Pick<ApprovalRequest, 'state'>): boolean => state === 'pending' || state === 'on_hold';

/** The step that waits. Requests are written with at least one. */
export function stepOf({ steps, step }: Pick<ApprovalRequest, 'steps' | 'step'>): Step {
  const found = steps[step - 1];
  if (!found) throw new Error(`The request has no step ${step}.`);
  return found;
}
