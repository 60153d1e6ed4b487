import { z } from 'zod';
import { commentLength, longestComment, mentionedIn, mostMentions } from '../mentions.ts';
import { approvalVerdicts } from './approvals.schema.ts';
import { id, instant, pageQuery } from './common.ts';

/** In UTF-16: an emoji is two that count as one, a mention 39. */
const longestText = longestComment * 2 + mostMentions * 37;

const text = z
  .string()
  .trim()
  .min(1, 'Write something.')
  .max(longestText)
  .refine((words) => commentLength(words) <= longestComment, `Use at most ${longestComment} characters.`)
  .refine((words) => mentionedIn(words).length <= mostMentions, `Mention at most ${mostMentions} people.`)
  .meta({ description: 'Plain text. `@[<user id>]` mentions a member of the workspace.' });

export const createCommentRequest = z
  .object({
    text,
    /** The comment that this one answers; without it a thread begins. */
    threadId: id.optional(),
    /** For the team alone: guests never see it. Answers to a note of the team are notes of the team. */
    internal: z.boolean().optional(),
  })
  .meta({ id: 'CreateCommentRequest' });
export type CreateCommentRequest = z.infer<typeof createCommentRequest>;

/** By a guest's link: said to everybody. */
export const createGuestCommentRequest = createCommentRequest.pick({ text: true, threadId: true }).meta({ id: 'CreateGuestCommentRequest' });
export type CreateGuestCommentRequest = z.infer<typeof createGuestCommentRequest>;

export const updateCommentRequest = z.object({ text }).meta({ id: 'UpdateCommentRequest' });

export const comment = z
  .object({
    id,
    postId: id,
    /** The comment that it answers; null begins a thread. */
    threadId: id.nullable(),
    /** Empty once it is deleted. */
    text: z.string(),
    internal: z.boolean(),
    /** The name is null once they have left. */
    author: z.object({ kind: z.enum(['member', 'guest']), id, name: z.string().nullable() }),
    mentions: z.array(z.object({ id, name: z.string().nullable() })),
    createdAt: instant,
    editedAt: instant.nullable(),
    deletedAt: instant.nullable(),
    /** Of a thread. */
    resolved: z.object({ at: instant, by: z.string().nullable() }).nullable(),
  })
  .meta({ id: 'Comment' });
export type Comment = z.infer<typeof comment>;

export const commentThread = comment.extend({ replies: z.array(comment) }).meta({ id: 'CommentThread' });
export type CommentThread = z.infer<typeof commentThread>;

/** What somebody said when they decided on an approval of the post: as it was given, nobody's to edit or delete. */
export const spokenDecision = z
  .object({
    id,
    approvalId: id,
    /** Counted from 1. */
    step: z.number().int(),
    stepName: z.string(),
    verdict: z.enum(approvalVerdicts),
    text: z.string(),
    /** The name is null once they have left. */
    author: z.object({ kind: z.enum(['member', 'guest']), id, name: z.string().nullable() }),
    at: instant,
  })
  .meta({ id: 'SpokenDecision' });
export type SpokenDecision = z.infer<typeof spokenDecision>;

export const commentThreadList = z
  .object({
    data: z.array(commentThread),
    nextCursor: z.string().nullable(),
    /** Threads of the post that you can see, on all pages. */
    counts: z.object({ open: z.number().int(), resolved: z.number().int() }),
    /** Between the threads of this page by time, the newest first, at most 200. None for guests, nor among what is resolved. */
    decisions: z.array(spokenDecision),
  })
  .meta({ id: 'CommentThreadList' });
export type CommentThreadList = z.infer<typeof commentThreadList>;

export const listGuestCommentsQuery = z.object(pageQuery);
export const listCommentsQuery = z.object({ state: z.enum(['open', 'resolved']).optional(), ...pageQuery });
