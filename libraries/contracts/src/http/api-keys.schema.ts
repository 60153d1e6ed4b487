import { z } from 'zod';
import { id, instant } from './common.ts';

export const apiScopes = [
  'posts:read',
  'posts:write',
  'posts:publish',
  'channels:read',
  'channels:write',
  'media:read',
  'media:write',
  'analytics:read',
  'webhooks:manage',
  'members:read',
  'audit:read',
  'ai:use',
] as const;
export type ApiScope = (typeof apiScopes)[number];

export const createApiKeyRequest = z
  .object({
    name: z.string().trim().min(1).max(100),
    scopes: z.array(z.enum(apiScopes)).min(1).max(apiScopes.length),
    mode: z.enum(['live', 'test']),
    expiresAt: instant.optional(),
  })
  .meta({ id: 'CreateApiKeyRequest' });
export type CreateApiKeyRequest = z.infer<typeof createApiKeyRequest>;

export const apiKey = z
  .object({
    id,
    name: z.string(),
    /** First characters of the key, to recognise it by. */
    prefix: z.string(),
    scopes: z.array(z.enum(apiScopes)),
    mode: z.enum(['live', 'test']),
    createdAt: instant,
    expiresAt: instant.nullable(),
    lastUsedAt: instant.nullable(),
  })
  .meta({ id: 'ApiKey' });
export type ApiKey = z.infer<typeof apiKey>;

/** The only answer that ever shows the key. */
export const createdApiKey = apiKey.extend({ key: z.string() }).meta({ id: 'CreatedApiKey' });
export const apiKeyList = z.object({ data: z.array(apiKey), nextCursor: z.null() }).meta({ id: 'ApiKeyList' });
