import type { ApprovalRecord } from '@arkyra/contracts';
import type { ApprovalState, Notice, Verdict } from '../../domain/index.ts';

export interface WrittenDecision {
  readonly id: string;
  readonly verdict: Verdict;
  readonly approver: string;
  readonly userId: string | null;
  readonly guestId: string | null;
  readonly role: string | null;
  readonly comment: string;
}

/** A change of one request, applied only if nothing moved since `seenRevision`. */
export interface ApprovalChange {
  readonly workspaceId: string;
  readonly approvalId: string;
  readonly seenRevision: number;
  /** `user:<id>`, `api-key:<id>`, `guest:<id>` or `system` */
  readonly actor: string;
  readonly requestId: string | null;
  /** Kept in the audit log, e.g. `approval.decided`. */
  readonly action: string;
  readonly state: ApprovalState;
  readonly step: number;
  readonly escalated: boolean;
  /** For the deliveries' timelines. */
  readonly message: string;
  readonly decision: WrittenDecision | null;
  readonly notices: readonly Pick<Notice, 'kind' | 'number'>[];
}

/** `moved-on`: read again. `already`: this person's word on this step is there. `guest-gone`: their link has ended. */
export type ApprovalResult = { readonly state: ApprovalState } | { readonly refused: 'not-found' | 'moved-on' | 'already' | 'guest-gone' };

export interface ApprovalFilter {
  readonly state?: ApprovalState | undefined;
  readonly postId?: string | undefined;
}

/** Requests with their decisions. Each change is one transaction with the deliveries that it holds or lets go. */
export abstract class ApprovalStore {
  /** `testMode` undefined: whatever it is. */
  abstract read(workspaceId: string, approvalId: string, testMode?: boolean): Promise<ApprovalRecord | null>;
  /** Newest first, after the id `after`. */
  abstract list(workspaceId: string, testMode: boolean, filter: ApprovalFilter, page: { readonly after: string | null; readonly size: number }): Promise<readonly ApprovalRecord[]>;
  abstract apply(change: ApprovalChange): Promise<ApprovalResult>;
}
