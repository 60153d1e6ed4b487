import type { ApprovalRequest, Step } from '../domain/index.ts';

export const aStep = (change: Partial<Step> = {}): Step => ({ name: 'Review', approvers: [{ kind: 'role', role: 'manager' }], rule: 'any', remindMinutes: [], escalateTo: [], ...change });

/** Pending at its first step since 1970. */
export const aRequest = (change: Partial<ApprovalRequest> = {}): ApprovalRequest => ({
  id: 'request',
  postId: 'post',
  state: 'pending',
  step: 1,
  steps: [aStep()],
  revision: 1,
  noSelfApproval: true,
  submittedById: 'writer',
  stepStartedAt: new Date(0).toISOString(),
  escalatedAt: null,
  decisions: [],
  notices: [],
  ...change,
});
