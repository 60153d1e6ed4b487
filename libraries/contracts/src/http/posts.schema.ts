import { z } from 'zod';
import { approvalStates } from './approvals.schema.ts';
import { id, instant, pageQuery, timeZone } from './common.ts';
import { delivery } from './deliveries.schema.ts';

export const postStates = [
  'draft',
  'scheduled',
  'publishing',
  'published',
  'partly_published',
  'needs_attention',
  'cancelled',
] as const;
export type PostState = (typeof postStates)[number];

/** Typed text may be long while it is written; the network's rules judge it when it is scheduled. */
export const postPart = z
  .object({ text: z.string().max(50_000), mediaIds: z.array(id).max(20).optional() })
  .meta({ id: 'PostPart' });
export type PostPart = z.infer<typeof postPart>;

const parts = z.array(postPart).min(1).max(50);
const target = z
  .object({
    channelId: id,
    /** Replaces the post's parts for this channel. */
    parts: parts.optional(),
    settings: z.record(z.string().max(40), z.unknown()).optional(),
  })
  .meta({ id: 'PostTarget' });

/** Takes the earliest instant that is a free slot on every channel of the post. */
export const nextSlotTime = 'next-slot';

/** An instant with offset, a wall time that is read in `timezone`, or a free slot. */
const whenToPublish = z
  .union([instant, z.iso.datetime({ local: true }), z.literal(nextSlotTime)])
  .meta({
    description: 'ISO 8601; without an offset it is a wall time in `timezone`. Or `next-slot`: the earliest slot that is free on all channels of the post, taken at once; the answer says which.',
    examples: ['2026-11-20T09:30'],
  });

/** What happens to a delivery whose time passed while it could not go out. */
const missedPolicy = z.enum(['late', 'hold', 'skip']);

const content = {
  scheduledAt: whenToPublish.nullish(),
  timezone: timeZone.optional(),
  parts,
  targets: z.array(target).max(50),
  tags: z.array(z.string().trim().min(1).max(50)).max(20).optional(),
  /** Null takes the workspace's. */
  missedPolicy: missedPolicy.nullish(),
};

export const createPostRequest = z
  .object({ state: z.enum(['draft', 'scheduled', 'now']), ...content })
  .meta({ id: 'CreatePostRequest' });
export type CreatePostRequest = z.infer<typeof createPostRequest>;

/** Replaces whole arrays. `version` (or If-Match) is the one that was seen; a stale one is 409. */
export const updatePostRequest = z
  .object({ state: z.enum(['draft', 'scheduled', 'now']).optional(), version: z.number().int().optional(), ...content })
  .partial()
  .meta({ id: 'UpdatePostRequest' });
export type UpdatePostRequest = z.infer<typeof updatePostRequest>;

export const post = z
  .object({
    id,
    version: z.number().int(),
    state: z.enum(postStates),
    scheduledAt: instant.nullable(),
    timezone: z.string(),
    /** Null = what the workspace says. */
    missedPolicy: missedPolicy.nullable(),
    parts: z.array(z.object({ text: z.string(), mediaIds: z.array(id) })),
    targets: z.array(
      z.object({
        channelId: id,
        parts: z.array(z.object({ text: z.string(), mediaIds: z.array(id) })).nullable(),
        settings: z.record(z.string(), z.unknown()),
      }),
    ),
    tags: z.array(z.string()),
    deliveries: z.array(delivery),
    author: z.object({ id, name: z.string() }).nullable(),
    /** The latest request for an approval, where one was made. */
    approval: z.object({ id, state: z.enum(approvalStates), step: z.number().int(), steps: z.number().int(), name: z.string() }).optional(),
    createdAt: instant,
    updatedAt: instant,
  })
  .meta({ id: 'Post' });
export type Post = z.infer<typeof post>;

export const postList = z.object({ data: z.array(post), nextCursor: z.string().nullable() }).meta({ id: 'PostList' });

export const listPostsQuery = z.object({
  from: instant.optional(),
  to: instant.optional(),
  state: z.enum(postStates).optional(),
  channelId: id.optional(),
  ...pageQuery,
});

export const problem = z
  .object({
    /** Index into `targets`; null when it concerns the post as a whole. */
    target: z.number().int().nullable(),
    part: z.number().int().nullable(),
    code: z.string(),
    message: z.string(),
    severity: z.enum(['error', 'warning']),
    range: z.object({ start: z.number(), end: z.number() }).optional(),
    mediaId: z.string().optional(),
    params: z.record(z.string(), z.union([z.string(), z.number()])).optional(),
  })
  .meta({ id: 'PostProblem' });
export type PostProblem = z.infer<typeof problem>;
export const validatePostResponse = z.object({ problems: z.array(problem) }).meta({ id: 'PostProblems' });

export const calendarQuery = z.object({ from: instant, to: instant, channelId: id.optional(), state: z.enum(postStates).optional() });
export const calendarEntry = z
  .object({
    id,
    version: z.number().int(),
    state: z.enum(postStates),
    at: instant,
    /** First words of the post. */
    excerpt: z.string(),
    channelIds: z.array(id),
    hasMedia: z.boolean(),
    /** The state of its latest request for an approval; absent where none was ever made. */
    approval: z.enum(approvalStates).optional(),
  })
  .meta({ id: 'CalendarEntry' });
export type CalendarEntry = z.infer<typeof calendarEntry>;
export const calendarResponse = z.object({ data: z.array(calendarEntry) }).meta({ id: 'Calendar' });
