import type { Notification } from '@arkyra/contracts/http';
import { clsx } from 'clsx';
import { AtSign, CircleAlert, CircleCheckBig, CircleHelp, CirclePause, CircleX, Clock, Link2, type LucideIcon, MessageSquare, MessageSquareWarning, PlugZap, RefreshCw, UserPlus } from 'lucide-react';

type Look = readonly [LucideIcon, string];

const looks: Readonly<Record<Notification['kind'], Look>> = {
  'approval.requested': [CircleCheckBig, 'bg-accent-soft text-accent-ink'],
  'approval.guest': [Link2, 'bg-warning-soft text-warning-ink'],
  'approval.reminder': [Clock, 'bg-warning-soft text-warning-ink'],
  'approval.escalated': [Clock, 'bg-warning-soft text-warning-ink'],
  'approval.expired': [Clock, 'bg-danger-soft text-danger-ink'],
  'approval.decided': [CircleCheckBig, 'bg-success-soft text-success-ink'],
  'approval.stale': [RefreshCw, 'bg-warning-soft text-warning-ink'],
  'comment.mentioned': [AtSign, 'bg-info-soft text-info-ink'],
  'comment.replied': [MessageSquare, 'bg-info-soft text-info-ink'],
  'delivery.failed': [CircleAlert, 'bg-danger-soft text-danger-ink'],
  'delivery.held': [CirclePause, 'bg-warning-soft text-warning-ink'],
  'delivery.unknown': [CircleHelp, 'bg-warning-soft text-warning-ink'],
  'channel.reconnect': [PlugZap, 'bg-danger-soft text-danger-ink'],
  'member.joined': [UserPlus, 'bg-success-soft text-success-ink'],
};

/** Decided is not approved: a refusal must not look like a yes. */
function lookOf({ kind, approval }: Pick<Notification, 'kind' | 'approval'>): Look {
  if (kind === 'approval.decided' && approval?.state === 'changes_requested') return [MessageSquareWarning, 'bg-warning-soft text-warning-ink'];
  if (kind === 'approval.decided' && approval?.state === 'rejected') return [CircleX, 'bg-danger-soft text-danger-ink'];
  return looks[kind];
}

export function NotificationIcon({ notification }: { notification: Pick<Notification, 'kind' | 'approval'> }) {
  const [Icon, look] = lookOf(notification);
  return (
    <span className={clsx('grid size-8 shrink-0 place-items-center rounded-full', look)}>
      <Icon className="size-4" aria-hidden="true" />
    </span>
  );
}
