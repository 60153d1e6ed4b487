// Generated from definitions/notifications.yaml by tools/generate/catalog.ts. Do not edit.
import type { Permission } from './roles.ts';

export const notificationKinds = [
  'approval.requested',
  'approval.guest',
  'approval.reminder',
  'approval.escalated',
  'approval.expired',
  'approval.decided',
  'approval.stale',
  'comment.mentioned',
  'comment.replied',
  'delivery.failed',
  'delivery.held',
  'delivery.unknown',
  'channel.reconnect',
  'member.joined',
] as const;
export type NotificationKind = (typeof notificationKinds)[number];

/** At once, in the digest, or not. */
export const emailWishes = ['now', 'digest', 'off'] as const;
export type EmailWish = (typeof emailWishes)[number];

export interface NotificationDefinition {
  readonly inApp: boolean;
  readonly email: EmailWish;
  /** Without it nobody is told. */
  readonly permission: Permission;
  /** What several unread ones are one by. */
  readonly gather: 'actor' | 'channel' | 'kind' | 'post';
}

export const notifications: Record<NotificationKind, NotificationDefinition> = {
  'approval.requested': { inApp: true, email: 'now', permission: 'posts:read', gather: 'actor' },
  'approval.guest': { inApp: true, email: 'now', permission: 'posts:submit', gather: 'kind' },
  'approval.reminder': { inApp: true, email: 'now', permission: 'posts:read', gather: 'kind' },
  'approval.escalated': { inApp: true, email: 'now', permission: 'posts:read', gather: 'kind' },
  'approval.expired': { inApp: true, email: 'now', permission: 'posts:read', gather: 'kind' },
  'approval.decided': { inApp: true, email: 'now', permission: 'posts:read', gather: 'post' },
  'approval.stale': { inApp: true, email: 'digest', permission: 'posts:read', gather: 'post' },
  'comment.mentioned': { inApp: true, email: 'now', permission: 'posts:read', gather: 'post' },
  'comment.replied': { inApp: true, email: 'digest', permission: 'posts:read', gather: 'post' },
  'delivery.failed': { inApp: true, email: 'now', permission: 'posts:read', gather: 'channel' },
  'delivery.held': { inApp: true, email: 'now', permission: 'posts:read', gather: 'channel' },
  'delivery.unknown': { inApp: true, email: 'off', permission: 'posts:read', gather: 'channel' },
  'channel.reconnect': { inApp: true, email: 'now', permission: 'channels:manage', gather: 'channel' },
  'member.joined': { inApp: true, email: 'digest', permission: 'members:read', gather: 'kind' },
};
