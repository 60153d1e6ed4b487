import { z } from 'zod';
import { id, instant, pageQuery } from './common.ts';

export const mediaStates = ['uploading', 'processing', 'ready', 'rejected', 'failed'] as const;

export const createMediaRequest = z
  .object({
    fileName: z.string().trim().min(1).max(255),
    contentType: z.string().max(100),
    /** Bytes; how many are too many depends on the type. */
    size: z.number().int().min(1).max(Number.MAX_SAFE_INTEGER),
  })
  .meta({ id: 'CreateMediaRequest' });

export const createdMedia = z
  .object({
    id,
    /** Send the file there exactly so, then call `POST /media/{id}/complete`. */
    upload: z.object({ method: z.literal('PUT'), url: z.string(), headers: z.record(z.string(), z.string()) }),
  })
  .meta({ id: 'CreatedMedia' });

export const media = z
  .object({
    id,
    fileName: z.string(),
    contentType: z.string(),
    /** Bytes of the checked picture. */
    size: z.number().int(),
    state: z.enum(mediaStates),
    width: z.number().int().nullable(),
    height: z.number().int().nullable(),
    durationMs: z.number().int().nullable(),
    altText: z.string(),
    /** Signed, lasts an hour. Null until ready. */
    url: z.string().nullable(),
    thumbnailUrl: z.string().nullable(),
    /** Why it was rejected or failed, in plain words. */
    problem: z.string().nullable(),
    createdAt: instant,
  })
  .meta({ id: 'Media' });
export type Media = z.infer<typeof media>;

export const mediaList = z.object({ data: z.array(media), nextCursor: z.string().nullable() }).meta({ id: 'MediaList' });
export const listMediaQuery = z.object({ ...pageQuery, ids: z.string().max(2000).optional().meta({ description: 'Comma-separated ids.' }) });
export const updateMediaRequest = z.object({ altText: z.string().max(5000) }).meta({ id: 'UpdateMediaRequest' });
