/** Every action that has words of its own. */
export const knownActions = [
  'api-key.created', 'api-key.revoked',
  'approval.requested', 'approval.decided', 'approval.withdrawn', 'approval.held', 'approval.resumed', 'approval.noticed', 'approval.escalated', 'approval.approved', 'approval.expired', 'approval.stale', 'approval.cancelled', 'approval.superseded', 'approval.guest_invited', 'approval.guest_revoked',
  'approval_rule.created', 'approval_rule.changed', 'approval_rule.archived',
  'audit.exported',
  'channel.connected', 'channel.reconnected', 'channel.disconnected', 'channel.updated', 'channel.slots_changed', 'channel.refused', 'channel.revived', 'channel.refreshed', 'channel.checked',
  'comment.created', 'comment.edited', 'comment.deleted', 'comment.resolved', 'comment.reopened',
  'delivery.published', 'delivery.failed', 'delivery.held', 'delivery.unknown', 'delivery.released', 'delivery.cancelled', 'delivery.resolved', 'delivery.retried',
  'invitation.created', 'invitation.sent_again', 'invitation.revoked',
  'media.created', 'media.uploaded', 'media.described', 'media.deleted', 'media.ready', 'media.rejected', 'media.failed',
  'member.joined', 'member.left', 'member.removed', 'member.role_changed',
  'post.drafted', 'post.scheduled', 'post.published_now', 'post.unscheduled', 'post.updated', 'post.restored', 'post.cancelled', 'post.paused', 'post.resumed', 'post.deleted',
  'session.opened', 'session.ended', 'session.reuse_detected',
  'user.updated', 'user.password_changed', 'user.password_reset', 'user.reset_link_issued', 'user.email_confirmed',
  'workspace.created', 'workspace.updated', 'workspace.transferred', 'workspace.deleted',
] as const;
export type KnownAction = (typeof knownActions)[number];

const known = new Set<string>(knownActions);
export const isKnownAction = (action: string): action is KnownAction => known.has(action);

/** What stands before the dot. */
export const kinds = ['post', 'delivery', 'approval', 'approval_rule', 'comment', 'channel', 'media', 'member', 'invitation', 'api-key', 'workspace', 'user', 'session', 'audit'] as const;
