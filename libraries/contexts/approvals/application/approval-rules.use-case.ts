import { actorOf } from '@arkyra/audit';
import type { ApprovalRule, ApprovalStep, Approver, SaveApprovalRuleRequest } from '@arkyra/contracts';
import { InvalidInputError, NotFoundError, type FieldProblem, type Ids, type Principal } from '@arkyra/kernel';
import { RuleChangedError, strictnessOf } from '../domain/index.ts';
import type { ApprovalRules } from './ports/approval-rules.ts';

export interface SaveRuleInput {
  readonly principal: Principal;
  /** Undefined makes a new one. */
  readonly ruleId?: string;
  readonly seenVersion?: number | undefined;
  readonly request: SaveApprovalRuleRequest;
}

/** The rules of a workspace: which posts need an approval, and whose. */
export class ManageApprovalRules {
  readonly #rules: ApprovalRules;
  readonly #ids: Ids;

  constructor(rules: ApprovalRules, ids: Ids) {
    this.#rules = rules;
    this.#ids = ids;
  }

  list({ workspaceId }: Principal): Promise<readonly ApprovalRule[]> {
    return this.#rules.list(workspaceId);
  }

  async save({ principal, ruleId, seenVersion, request }: SaveRuleInput): Promise<ApprovalRule> {
    const { workspaceId } = principal;
    assertReachable(request);
    if (ruleId !== undefined && !(await this.#rules.list(workspaceId)).some(({ id }) => id === ruleId)) throw new NotFoundError('approval rule');
    const userIds = request.steps.flatMap(everybodyIn).flatMap(({ userId }) => userId ?? []);
    const unknown = await this.#rules.unknown(workspaceId, { channelIds: request.channelIds ?? [], userIds });
    if (unknown.length > 0) throw new InvalidInputError(unknown.map((id) => ({ pointer: pointerOf(request, id), code: 'id.not_found', message: 'There is no such channel or member.' })));
    const author = { workspaceId, actor: actorOf(principal) };
    const rule = { enabled: true, channelIds: [], roles: [], noSelfApproval: true, ...request, strictness: strictnessOf(request.steps) };
    if (ruleId === undefined) return this.#rules.create(author, { ...rule, id: this.#ids.next() });
    const saved = await this.#rules.update(author, ruleId, rule, seenVersion);
    if (saved === null) throw new NotFoundError('approval rule');
    if (saved === 'stale') throw new RuleChangedError();
    return saved;
  }

  async archive(principal: Principal, ruleId: string): Promise<void> {
    if (!(await this.#rules.archive({ workspaceId: principal.workspaceId, actor: actorOf(principal) }, ruleId))) throw new NotFoundError('approval rule');
  }
}

const everybodyIn = ({ approvers, escalateTo = [] }: ApprovalStep): Approver[] => [...approvers, ...escalateTo];

function pointerOf({ channelIds = [], steps }: SaveApprovalRuleRequest, id: string): string {
  const channel = channelIds.indexOf(id);
  if (channel >= 0) return `/channelIds/${channel}`;
  return `/steps/${steps.findIndex((step) => everybodyIn(step).some(({ userId }) => userId === id))}/approvers`;
}

/** A step that nobody can ever finish would hold posts for good. */
function assertReachable({ steps }: SaveApprovalRuleRequest): void {
  const fields = steps.flatMap((step, index): FieldProblem[] => {
    const at = (field: string, code: string, message: string) => [{ pointer: `/steps/${index}/${field}`, code, message }];
    if (step.rule === 'quorum' && step.quorum === undefined) return at('quorum', 'quorum.missing', 'Say how many people must agree.');
    const people = step.approvers.every(({ kind }) => kind === 'user') ? step.approvers.length : Infinity;
    if (step.rule === 'quorum' && (step.quorum ?? 1) > people) return at('quorum', 'quorum.too_many', 'More people must agree than are asked.');
    if (step.escalateTo?.length && step.dueMinutes === undefined) return at('dueMinutes', 'due.missing', 'Say when it is escalated.');
    return [];
  });
  if (fields.length > 0) throw new InvalidInputError(fields);
}
