import { emailWishes, notificationKinds } from '@arkyra/catalog';
import { z } from 'zod';
import { id, instant, page, pageQuery } from './common.ts';

const kind = z.enum(notificationKinds);

/** Ids with the names that they have now; null what is gone or was not meant. Words are the reader's: they follow from `kind`. */
export const notification = z
  .object({
    id,
    kind,
    /** Events of one kind about one thing that it gathers, while it is unread. */
    count: z.number().int(),
    /** Of the newest of them; so are the ids. */
    at: instant,
    readAt: instant.nullable(),
    actor: z.object({ id, name: z.string() }).nullable(),
    post: z.object({ id, excerpt: z.string() }).nullable(),
    channel: z.object({ id, network: z.string(), handle: z.string(), displayName: z.string() }).nullable(),
    comment: z.object({ id, excerpt: z.string() }).nullable(),
    approval: z.object({ id, state: z.string() }).nullable(),
  })
  .meta({ id: 'Notification' });
export type Notification = z.infer<typeof notification>;

export const notificationPage = page(notification, 'Notification');

export const notificationQuery = z.object({ unread: z.stringbool({ truthy: ['true'], falsy: ['false'] }).optional(), ...pageQuery });

/** Counted up to 100. */
export const unreadNotifications = z.object({ unread: z.number().int() }).meta({ id: 'UnreadNotifications' });

export const markNotificationRequest = z.object({ read: z.boolean() }).meta({ id: 'MarkNotificationRequest' });

export const readNotificationsRequest = z
  .object({
    /** The newest that was seen; what came later stays unread. Without it all are marked. */
    until: instant.optional(),
  })
  .meta({ id: 'ReadNotificationsRequest' });

const wish = z.object({ kind, inApp: z.boolean(), email: z.enum(emailWishes) });
const digest = z.object({
  every: z.enum(['day', 'hour']),
  /** Of the person's own clock; for a daily digest. */
  hour: z.number().int().min(0).max(23),
});

export const notificationPreferences = z
  .object({
    /** Each kind that the person's role may see. */
    kinds: z.array(wish),
    digest,
    /** Whose clock the digest goes by. */
    timezone: z.string(),
    /** False: this installation sends no e-mail. */
    mail: z.boolean(),
  })
  .meta({ id: 'NotificationPreferences' });
export type NotificationPreferences = z.infer<typeof notificationPreferences>;

/** Kinds that are not named stay as they are. */
export const updateNotificationPreferencesRequest = z
  .object({ kinds: z.array(wish).max(notificationKinds.length), digest })
  .meta({ id: 'UpdateNotificationPreferencesRequest' });

/** Whose mails end: workspace and person, as the link in the mail says. */
export const endMailsQuery = z.object({ of: z.string().max(100) });
