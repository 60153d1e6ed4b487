import type { ApprovalRule, ApprovalStep, Approver, SaveApprovalRuleRequest } from '@arkyra/contracts/http';
import { minutesOf, noSpan, type Span, spanOf } from './span.ts';

type Role = NonNullable<Approver['role']>;

/** Who writes and plans. */
export const writerRoles = ['owner', 'admin', 'manager', 'editor', 'contributor'] as const satisfies readonly Role[];
/** Who may decide when named. */
export const deciderRoles = ['owner', 'admin', 'manager', 'editor', 'reviewer'] as const satisfies readonly Role[];

/** An approver as one word: `guest`, `role:manager`, `user:<id>`. */
export type ApproverWord = string;

export interface StepValues {
  name: string;
  approvers: ApproverWord[];
  rule: ApprovalStep['rule'];
  quorum: string;
  due: Span;
  expire: Span;
  reminders: Span[];
  escalateTo: ApproverWord[];
}

export interface RuleValues {
  name: string;
  everybody: boolean;
  roles: string[];
  everyChannel: boolean;
  channelIds: string[];
  noSelfApproval: boolean;
  steps: StepValues[];
}

export const wordOf = ({ kind, userId, role }: Approver): ApproverWord => (kind === 'user' ? `user:${userId}` : kind === 'role' ? `role:${role}` : 'guest');

export function approverOf(word: ApproverWord): Approver {
  const [kind, rest] = word.split(':');
  const role = deciderRoles.find((one) => one === rest);
  if (kind === 'role' && role) return { kind, role };
  return kind === 'user' && rest ? { kind, userId: rest } : { kind: 'guest' };
}

export const newStep = (): StepValues => ({ name: '', approvers: [], rule: 'any', quorum: '2', due: noSpan, expire: noSpan, reminders: [], escalateTo: [] });

export const valuesOf = (rule: ApprovalRule | undefined): RuleValues => ({
  name: rule?.name ?? '',
  everybody: !rule || rule.roles.length === 0,
  roles: rule ? [...rule.roles] : [],
  everyChannel: !rule || rule.channelIds.length === 0,
  channelIds: rule ? [...rule.channelIds] : [],
  noSelfApproval: rule?.noSelfApproval ?? true,
  steps: rule ? rule.steps.map(stepValues) : [newStep()],
});

const stepValues = ({ name, approvers, rule, quorum, dueMinutes, expireMinutes, remindMinutes = [], escalateTo = [] }: ApprovalStep): StepValues => ({
  name,
  approvers: approvers.map(wordOf),
  rule,
  quorum: String(quorum ?? 2),
  due: spanOf(dueMinutes),
  expire: spanOf(expireMinutes),
  reminders: remindMinutes.map(spanOf),
  escalateTo: escalateTo.map(wordOf),
});

/** The body of `POST` and `PUT /approval-rules`. Only of values that were found right. */
export function requestOf(values: RuleValues, enabled: boolean): SaveApprovalRuleRequest {
  return {
    name: values.name.trim(),
    enabled,
    noSelfApproval: values.noSelfApproval,
    channelIds: values.everyChannel ? [] : values.channelIds,
    roles: values.everybody ? [] : writerRoles.filter((role) => values.roles.includes(role)),
    steps: values.steps.map(stepOf),
  };
}

function stepOf({ name, approvers, rule, quorum, due, expire, reminders, escalateTo }: StepValues): ApprovalStep {
  const dueMinutes = minutesOf(due) ?? undefined;
  const expireMinutes = minutesOf(expire) ?? undefined;
  const remindMinutes = [...new Set(reminders.flatMap((span) => minutesOf(span) ?? []))].toSorted((a, b) => a - b);
  return {
    name: name.trim(),
    approvers: approvers.map(approverOf),
    rule,
    ...(rule === 'quorum' ? { quorum: Number(quorum) } : {}),
    ...(dueMinutes === undefined ? {} : { dueMinutes }),
    ...(expireMinutes === undefined ? {} : { expireMinutes }),
    ...(remindMinutes.length > 0 ? { remindMinutes } : {}),
    ...(escalateTo.length > 0 ? { escalateTo: escalateTo.map(approverOf) } : {}),
  };
}

const fewest = ({ rule, approvers, quorum = 1 }: ApprovalStep): number => (rule === 'all' ? approvers.length : rule === 'quorum' ? quorum : 1);
const strictness = ({ steps }: ApprovalRule): number => steps.length * 1000 + steps.reduce((sum, step) => sum + fewest(step), 0);

/** As the server chooses between rules that match the same post: more steps, then more people, then the older. */
export const strictestFirst = (rules: readonly ApprovalRule[]): ApprovalRule[] => rules.toSorted((a, b) => strictness(b) - strictness(a) || (a.id < b.id ? -1 : 1));
