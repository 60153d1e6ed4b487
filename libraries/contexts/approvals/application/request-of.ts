import type { ApprovalRecord } from '@arkyra/contracts';
import type { ApprovalRequest } from '../domain/index.ts';

/** What the rules judge, of what the API shows. */
export const requestOf = ({ id, postId, state, step, steps, revision, noSelfApproval, submittedById, stepStartedAt, escalatedAt, decisions, notices }: ApprovalRecord): ApprovalRequest => ({
  id,
  postId,
  state,
  step,
  steps,
  revision,
  noSelfApproval,
  submittedById,
  stepStartedAt,
  escalatedAt,
  decisions,
  notices,
});
