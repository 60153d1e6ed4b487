import { notificationKinds } from '@arkyra/catalog';
import { z } from 'zod';

/**
 * Somebody shall be told. Ids only, never words: those are read when it is shown. Left in the transaction that made it
 * true; the notifications context leaves out the actor, who is no member any more, and who may not see it.
 */
export const notificationWanted = z.object({
  kind: z.enum(notificationKinds),
  userIds: z.array(z.uuid()),
  /** Who did it; never told of it. */
  actorId: z.uuid().optional(),
  postId: z.uuid().optional(),
  approvalId: z.uuid().optional(),
  commentId: z.uuid().optional(),
  channelId: z.uuid().optional(),
  deliveryId: z.uuid().optional(),
  /** About something that guests never see, such as an internal note. */
  internal: z.boolean().optional(),
  /** Once per workspace, person and this: `approval:<id>:step2:reminder1`. */
  dedupe: z.string().min(1).max(200),
});
export type NotificationWanted = z.infer<typeof notificationWanted>;
