import type { TendApproval } from '@arkyra/approvals';
import type { Tended, WorkflowMap } from '@arkyra/contracts/workflows';

export interface ApprovalActivities {
  tendApproval(input: WorkflowMap['approval']): Promise<Tended>;
}

export const approvalActivities = (tend: Pick<TendApproval, 'execute'>): ApprovalActivities => ({
  tendApproval: ({ workspaceId, requestId }) => tend.execute({ workspaceId, approvalId: requestId }),
});
