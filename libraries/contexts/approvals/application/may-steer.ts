import { roleAllows } from '@arkyra/catalog';
import type { ApprovalRecord } from '@arkyra/contracts';
import type { Principal } from '@arkyra/kernel';

export const isManager = ({ role }: Pick<Principal, 'role'>): boolean => roleAllows(role, 'approvals:manage');

/** Whoever submitted the post and may still submit, and those who set the rules. */
export const maySteer = ({ submittedById }: Pick<ApprovalRecord, 'submittedById'>, principal: Pick<Principal, 'userId' | 'role'>): boolean =>
  isManager(principal) || (submittedById === principal.userId && roleAllows(principal.role, 'posts:submit'));
