import { z } from 'zod';
import { id, instant } from './common.ts';

const part = z.object({ text: z.string(), mediaIds: z.array(id) });

/** What a person can change about a post, as it was. */
export const postVersionContent = z
  .object({
    parts: z.array(part),
    tags: z.array(z.string()),
    scheduledAt: instant.nullable(),
    timezone: z.string(),
    missedPolicy: z.enum(['late', 'hold', 'skip']).nullable(),
    targets: z.array(
      z.object({
        channelId: id,
        network: z.string(),
        /** The channel's name at that time. */
        name: z.string(),
        /** Null = the post's. */
        parts: z.array(part).nullable(),
        settings: z.record(z.string(), z.unknown()),
      }),
    ),
  })
  .meta({ id: 'PostVersionContent' });
export type PostVersionContent = z.infer<typeof postVersionContent>;

export const postVersionChanges = ['text', 'pictures', 'channels', 'settings', 'time', 'tags'] as const;
export type PostVersionChange = (typeof postVersionChanges)[number];

export const postVersion = z
  .object({
    /** Counted from 1. */
    number: z.number().int(),
    /** The post's version (its ETag) with which this one ends. */
    postVersion: z.number().int(),
    /** Null when nobody knows; the name is null once they have left. */
    author: z.object({ id, name: z.string().nullable() }).nullable(),
    /** Saved by a program with a key of theirs. */
    byKey: z.boolean(),
    /** First and last save: drafts save themselves, and saves that belong together are one version. */
    startedAt: instant,
    savedAt: instant,
    milestone: z.enum(['submitted', 'scheduled', 'unscheduled', 'restored']).nullable(),
    restoredFrom: z.number().int().nullable(),
    /** Compared with the version before; empty for the first. */
    changes: z.array(z.enum(postVersionChanges)),
  })
  .meta({ id: 'PostVersion' });
export type PostVersion = z.infer<typeof postVersion>;

export const postVersionList = z.object({ data: z.array(postVersion), nextCursor: z.string().nullable() }).meta({ id: 'PostVersionList' });
export type PostVersionList = z.infer<typeof postVersionList>;

export const postVersionDetail = postVersion
  .extend({
    content: postVersionContent,
    /** Of the version before; null for the first. */
    before: postVersionContent.nullable(),
    /** What cannot come back with it. */
    gone: z.object({ channelIds: z.array(id), mediaIds: z.array(id) }),
  })
  .meta({ id: 'PostVersionDetail' });
export type PostVersionDetail = z.infer<typeof postVersionDetail>;

/** A version carries the post's whole content, so pages are small. */
export const listVersionsQuery = z.object({ limit: z.coerce.number().int().min(1).max(50).default(20), cursor: z.string().max(500).optional() });

export const versionNumber = z.coerce.number().int().min(1).max(2_147_483_647);
