import type { ApprovalRule, SaveApprovalRuleRequest } from '@arkyra/contracts';

export interface RuleAuthor {
  readonly workspaceId: string;
  readonly actor: string;
}

/** A rule with nothing left out. */
export type WholeRule = Required<SaveApprovalRuleRequest> & { readonly strictness: number };

/** Which posts need an approval. */
export abstract class ApprovalRules {
  abstract list(workspaceId: string): Promise<readonly ApprovalRule[]>;
  abstract create(author: RuleAuthor, rule: WholeRule & { readonly id: string }): Promise<ApprovalRule>;
  /** Null when there is none such; `stale` when it is no longer at `seenVersion`. */
  abstract update(author: RuleAuthor, id: string, rule: WholeRule, seenVersion: number | undefined): Promise<ApprovalRule | 'stale' | null>;
  /** False when there is none such. Requests that it made go on. */
  abstract archive(author: RuleAuthor, id: string): Promise<boolean>;
  /** Of these, the ids of channels and members that the workspace does not have. */
  abstract unknown(workspaceId: string, ids: { readonly channelIds: readonly string[]; readonly userIds: readonly string[] }): Promise<readonly string[]>;
}
