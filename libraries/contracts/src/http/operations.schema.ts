import { catalogQueueNames } from '@arkyra/catalog';
import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';

export const queueState = z
  .object({
    name: z.string(),
    priority: z.enum(['high', 'medium', 'low']),
    /** Jobs that one worker process runs at once. */
    slots: z.number().int(),
    attempts: z.number().int(),
    /** Null while Redis is away. */
    jobs: z.object({ waiting: z.number().int(), active: z.number().int(), delayed: z.number().int() }).nullable(),
    /** Dead letters that nobody has replayed or discarded. */
    dead: z.number().int(),
  })
  .meta({ id: 'QueueState' });
export type QueueState = z.infer<typeof queueState>;

export const queueList = z
  .object({
    data: z.array(queueState),
    nextCursor: z.null(),
    /** Worker processes that take jobs; null while Redis is away or does not tell. */
    workers: z.number().int().nullable(),
    /** Temporal's own pages, where its workflows can be looked at; null where none are set up. */
    temporalUrl: z.string().nullable(),
  })
  .meta({ id: 'QueueList' });
export type QueueList = z.infer<typeof queueList>;

export const deadLetter = z
  .object({
    id,
    queue: z.string(),
    name: z.string(),
    jobId: z.string(),
    /** What the job was given, without secrets. */
    payload: z.unknown(),
    error: z.string(),
    stack: z.string(),
    attempts: z.number().int(),
    addedAt: instant,
    failedAt: instant,
    state: z.enum(['dead', 'replayed', 'discarded']),
    settledAt: instant.nullable(),
  })
  .meta({ id: 'DeadLetter' });
export type DeadLetter = z.infer<typeof deadLetter>;

export const deadLetterPage = page(deadLetter, 'DeadLetter');
export type DeadLetterPage = z.infer<typeof deadLetterPage>;

/** `<context>.<what>`; also one that this version has no more. */
const jobName = z
  .string()
  .max(100)
  .regex(/^[a-z][a-z-]*\.[a-z][a-z-]*$/, 'Name a job, such as media.process.');

export const deadLettersQuery = z.object({
  ...pageQuery,
  state: z.enum(['dead', 'replayed', 'discarded']).default('dead'),
  queue: z.enum(catalogQueueNames).optional(),
  name: jobName.optional(),
});

export const deadLetterKinds = z
  .object({
    data: z.array(z.object({ queue: z.string(), name: z.string(), count: z.number().int(), oldestAt: instant, newestAt: instant }).meta({ id: 'DeadLetterKind' })),
    nextCursor: z.null(),
  })
  .meta({ id: 'DeadLetterKinds' });
export type DeadLetterKinds = z.infer<typeof deadLetterKinds>;

/** All of one kind that had failed by `until`: what the person saw, and nothing that came later. */
export const deadLettersSeen = z.object({ name: jobName, until: instant }).meta({ id: 'DeadLettersSeen' });

export const deadLettersSettled = z
  .object({
    count: z.number().int(),
    /** One call takes 500; ask again for the rest. */
    more: z.boolean(),
  })
  .meta({ id: 'DeadLettersSettled' });
export type DeadLettersSettled = z.infer<typeof deadLettersSettled>;

/** Posts that are late although they should have been sent; not those that wait on purpose. */
export const overdue = z
  .object({
    posts: z.number().int(),
    deliveries: z.number().int(),
    /** When the oldest of them was due; null when nothing is late. */
    since: instant.nullable(),
  })
  .meta({ id: 'Overdue' });
export type Overdue = z.infer<typeof overdue>;

