import { scopes, type Scope } from '@arkyra/catalog';
import { z } from 'zod';
import { id, instant } from './common.ts';

/** Declared in the catalog, with what each lends to a key. */
export const apiScopes = scopes;
export type ApiScope = Scope;

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
