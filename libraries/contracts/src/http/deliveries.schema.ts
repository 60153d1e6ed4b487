import { z } from 'zod';
import { id, instant } from './common.ts';

export const deliveryStates = ['draft', 'scheduled', 'publishing', 'published', 'failed', 'unknown', 'held', 'cancelled'] as const;
export type DeliveryState = (typeof deliveryStates)[number];
export const holdReasons = ['approval', 'channel', 'paused', 'missed', 'quota', 'confirm'] as const;
export type HoldReason = (typeof holdReasons)[number];

export const failure = z
  .object({
    code: z.enum(['reauth', 'permission', 'duplicate', 'rate_limited', 'rejected', 'validation', 'config', 'transient', 'unknown']),
    cause: z.string(),
    whoActs: z.enum(['user', 'arkyra', 'network']),
    nextStep: z.string(),
  })
  .meta({ id: 'Failure' });
export type Failure = z.infer<typeof failure>;

export const delivery = z
  .object({
    id,
    channelId: id,
    state: z.enum(deliveryStates),
    holdReason: z.enum(holdReasons).nullable(),
    scheduledAt: instant.nullable(),
    /** When Arkyra goes on by itself, where that is later than planned: it waits for the network, or asks it what became of the post. */
    nextTryAt: instant.nullable(),
    publishedAt: instant.nullable(),
    /** Proof: the permalink, read back from the network. */
    url: z.string().nullable(),
    externalId: z.string().nullable(),
    attempts: z.number().int(),
    failure: failure.nullable(),
  })
  .meta({ id: 'Delivery' });
export type Delivery = z.infer<typeof delivery>;

export const timelineEntry = z
  .object({
    id,
    at: instant,
    kind: z.enum(['state', 'attempt']),
    from: z.enum(deliveryStates).nullable(),
    to: z.enum(deliveryStates).nullable(),
    /** Number of the attempt, counted from 1. */
    attempt: z.number().int().nullable(),
    part: z.number().int().nullable(),
    /** Stable code of what happened, e.g. `claimed`, `sent`, `edited`, `read_back`. */
    event: z.string(),
    /** A plain sentence. */
    message: z.string(),
    actor: z.string().nullable(),
  })
  .meta({ id: 'TimelineEntry' });
export type TimelineEntry = z.infer<typeof timelineEntry>;
export const timeline = z.object({ data: z.array(timelineEntry), nextCursor: z.null() }).meta({ id: 'Timeline' });

export const resolveDeliveryRequest = z
  .discriminatedUnion('published', [
    z.object({ published: z.literal(true), url: z.url({ protocol: /^https?$/ }).max(2000).optional() }),
    z.object({ published: z.literal(false) }),
  ])
  .meta({ id: 'ResolveDeliveryRequest' });
