import { roles } from '@arkyra/kernel';
import { z } from 'zod';
import { id, instant, pageQuery } from './common.ts';

export const approvalStates = ['pending', 'on_hold', 'approved', 'changes_requested', 'rejected', 'stale', 'expired', 'cancelled', 'superseded'] as const;
export type ApprovalState = (typeof approvalStates)[number];
export const approvalVerdicts = ['approve', 'request_changes', 'reject'] as const;
export type ApprovalVerdict = (typeof approvalVerdicts)[number];

/** `user` names a member, `role` whoever has it, `guest` whoever holds a guest link of the request. */
export const approver = z
  .object({ kind: z.enum(['user', 'role', 'guest']), userId: id.optional(), role: z.enum(roles).optional() })
  .refine(({ kind, userId, role }) => (kind !== 'user' || userId !== undefined) && (kind !== 'role' || role !== undefined), 'Name the member or the role.')
  .meta({ id: 'Approver' });
export type Approver = z.infer<typeof approver>;

const minutes = z.number().int().min(1).max(525_600);

export const approvalStep = z
  .object({
    name: z.string().trim().min(1).max(80),
    approvers: z.array(approver).min(1).max(20),
    rule: z.enum(['any', 'all', 'quorum']),
    /** How many different people; for `quorum`. */
    quorum: z.number().int().min(1).max(20).optional(),
    /** Minutes after the step began; then `escalateTo` may decide too. */
    dueMinutes: minutes.optional(),
    remindMinutes: z.array(minutes).max(10).optional(),
    escalateTo: z.array(approver).max(20).optional(),
    expireMinutes: minutes.optional(),
  })
  .meta({ id: 'ApprovalStep' });
export type ApprovalStep = z.infer<typeof approvalStep>;

export const saveApprovalRuleRequest = z
  .object({
    name: z.string().trim().min(1).max(80),
    enabled: z.boolean().optional(),
    /** None = every channel. */
    channelIds: z.array(id).max(200).optional(),
    /** Of whoever writes or plans; none = everybody. */
    roles: z.array(z.enum(roles)).max(8).optional(),
    steps: z.array(approvalStep).min(1).max(10),
    noSelfApproval: z.boolean().optional(),
  })
  .meta({ id: 'SaveApprovalRuleRequest' });
export type SaveApprovalRuleRequest = z.infer<typeof saveApprovalRuleRequest>;

export const approvalRule = z
  .object({
    id,
    version: z.number().int(),
    name: z.string(),
    enabled: z.boolean(),
    channelIds: z.array(id),
    roles: z.array(z.enum(roles)),
    steps: z.array(approvalStep),
    noSelfApproval: z.boolean(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'ApprovalRule' });
export type ApprovalRule = z.infer<typeof approvalRule>;
export const approvalRuleList = z.object({ data: z.array(approvalRule), nextCursor: z.null() }).meta({ id: 'ApprovalRuleList' });

/** As it is kept; `approval` adds what depends on who looks. */
export const approvalRecord = z
  .object({
    id,
    postId: id,
    definitionId: id.nullable(),
    name: z.string(),
    state: z.enum(approvalStates),
    /** Counted from 1. */
    step: z.number().int(),
    steps: z.array(approvalStep),
    revision: z.number().int(),
    noSelfApproval: z.boolean(),
    submittedById: id.nullable(),
    /** SHA-256 of what was submitted. */
    contentHash: z.string(),
    submittedAt: instant,
    stepStartedAt: instant,
    heldAt: instant.nullable(),
    escalatedAt: instant.nullable(),
    finishedAt: instant.nullable(),
    decisions: z.array(
      z.object({
        id,
        step: z.number().int(),
        verdict: z.enum(approvalVerdicts),
        approver: z.string(),
        userId: id.nullable(),
        guestId: id.nullable(),
        role: z.enum(roles).nullable(),
        name: z.string(),
        comment: z.string(),
        at: instant,
      }),
    ),
    notices: z.array(z.object({ step: z.number().int(), kind: z.enum(['reminder', 'due', 'escalation', 'expiry']), number: z.number().int(), at: instant })),
    /** Null once they have left. */
    submittedByName: z.string().nullable(),
    /** Links for people without an account, newest last. */
    guests: z.array(z.object({ id, name: z.string(), state: z.enum(['open', 'expired', 'revoked']), openedAt: instant.nullable() })),
    /** The post as it is now, for a line of a list. */
    post: z.object({ excerpt: z.string(), scheduledAt: instant.nullable(), channelIds: z.array(id), hasMedia: z.boolean(), version: z.number().int() }),
  });
export type ApprovalRecord = z.infer<typeof approvalRecord>;

export const approval = approvalRecord
  .extend({
    /** Whether you can decide on the waiting step now. */
    canDecide: z.boolean(),
    /** Whether you can withdraw it or make links for guests. */
    canSteer: z.boolean(),
    /** Agreements on the waiting step so far, and how many it needs at least. */
    given: z.number().int(),
    needed: z.number().int(),
  })
  .meta({ id: 'Approval' });
export type Approval = z.infer<typeof approval>;
export const approvalList = z.object({ data: z.array(approval), nextCursor: z.string().nullable() }).meta({ id: 'ApprovalList' });

export const listApprovalsQuery = z.object({
  state: z.enum(approvalStates).optional(),
  postId: id.optional(),
  /** Only those that you can decide now. */
  mine: z.enum(['true', 'false']).optional(),
  /** Only those that you submitted. */
  submitted: z.enum(['true', 'false']).optional(),
  ...pageQuery,
});

export const decideApprovalRequest = z
  .object({
    verdict: z.enum(approvalVerdicts),
    /** The step that was seen; another by now is 409. */
    step: z.number().int().min(1),
    comment: z.string().max(5000).optional(),
  })
  .meta({ id: 'DecideApprovalRequest' });
export type DecideApprovalRequest = z.infer<typeof decideApprovalRequest>;

export const submitPostRequest = z
  .object({ version: z.number().int().optional(), scheduledAt: z.union([instant, z.iso.datetime({ local: true })]).optional(), timezone: z.string().max(64).optional() })
  .meta({ id: 'SubmitPostRequest' });
