import { z } from 'zod';
import { notificationWanted } from './notification-wanted.ts';

export { notificationWanted, type NotificationWanted } from './notification-wanted.ts';

/** Domain events. They are written to the outbox in the transaction that made them true. */
export const events = {
  'post.changed': z.object({
    postId: z.uuid(),
    change: z.enum(['created', 'updated', 'deleted']),
    state: z.string().optional(),
    /** When its first delivery falls due, if one is planned. */
    dueAt: z.iso.datetime().nullish(),
  }),
  'delivery.scheduled': z.object({ deliveryId: z.uuid(), postId: z.uuid(), dueAt: z.iso.datetime() }),
  /** Deliveries of these posts moved on, as those who look at them want to see. */
  'deliveries.changed': z.object({ postIds: z.array(z.uuid()) }),
  /** One that somebody may have to be told of. */
  'delivery.changed': z.object({ deliveryId: z.uuid(), postId: z.uuid(), state: z.string() }),
  'channel.changed': z.object({ channelId: z.uuid(), state: z.string() }),
  'approval.changed': z.object({ approvalId: z.uuid(), postId: z.uuid(), state: z.string() }),
  'comment.changed': z.object({ commentId: z.uuid(), postId: z.uuid(), /** For the team alone. */ internal: z.boolean() }),
  'media.changed': z.object({ mediaId: z.uuid(), state: z.string() }),
  'notification.wanted': notificationWanted,
} as const;

export type EventName = keyof typeof events;
export type EventMap = { [N in EventName]: z.infer<(typeof events)[N]> };
