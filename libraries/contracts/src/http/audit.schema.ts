import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';

export const auditActorKinds = ['user', 'api-key', 'guest', 'system'] as const;

const plain = z.union([z.string(), z.number(), z.boolean(), z.null(), z.array(z.string())]);
const fields = z.record(z.string(), plain);

export const auditEntry = z
  .object({
    id,
    at: instant,
    /** Who did it; `name` is null for the system and for whoever is known no more. */
    actor: z.object({ kind: z.enum(auditActorKinds), id: z.string().nullable(), name: z.string().nullable() }).meta({ id: 'AuditActor' }),
    /** Object and verb in the past, such as `api-key.created`. */
    action: z.string(),
    object: z.object({ type: z.string(), id: z.string(), name: z.string().nullable() }).meta({ id: 'AuditObject' }),
    /** What was changed, as it was before and after; null where nothing is told. */
    before: fields.nullable(),
    after: fields.nullable(),
    /** What else is told. */
    details: fields,
    /** Where the request came from, where that was kept. */
    ip: z.string().nullable(),
    requestId: z.string().nullable(),
    /** Whether it is part of the sealed chain already. */
    isSealed: z.boolean(),
  })
  .meta({ id: 'AuditEntry' });
export type AuditEntry = z.infer<typeof auditEntry>;

export const auditPage = page(auditEntry, 'AuditEntry');
export type AuditPage = z.infer<typeof auditPage>;

const filters = {
  actor: z
    .string()
    .regex(/^(system|(user|api-key|guest):[0-9a-f-]{36})$/, 'Name system, or user:, api-key: or guest: with an id.')
    .optional()
    .meta({ description: '`system`, or `user:`, `api-key:` or `guest:` with an id.' }),
  action: z
    .string()
    .max(64)
    .regex(/^[a-z][a-z_-]*(\.[a-z_]+)?$/, 'Name an action such as post.created, or its beginning such as post.')
    .optional()
    .meta({ description: 'An action such as `post.created`, or `post` for all of that kind.' }),
  objectId: z.string().max(64).regex(/^\w[\w:.-]*$/, 'Name an id.').optional(),
  from: instant.optional(),
  /** Up to, not including. */
  to: instant.optional(),
};

export const auditQuery = z.object({ ...pageQuery, ...filters });
export type AuditQuery = z.infer<typeof auditQuery>;

export const auditExportQuery = z.object({ ...filters, format: z.enum(['csv', 'jsonl']).default('csv') });
export type AuditExportQuery = z.infer<typeof auditExportQuery>;

export const auditSeal = z
  .object({
    /** Everything that was written until then is sealed; null before the first seal. */
    sealedUntil: instant.nullable(),
    /** Rows of this workspace that were sealed so far. */
    entries: z.number().int(),
    /** When all of it was compared with its checkpoints last. */
    verifiedAt: instant.nullable(),
    /** What was found wrong then; null when all was whole. */
    problem: z.string().nullable(),
    /** Months for which rows are kept; 0 = for ever. */
    retentionMonths: z.number().int(),
  })
  .meta({ id: 'AuditSeal' });
export type AuditSeal = z.infer<typeof auditSeal>;
