import type { Notification } from '@arkyra/contracts/http';

/** Where it can be dealt with. */
export function notificationHref({ kind, count, post, channel, comment }: Pick<Notification, 'kind' | 'count' | 'post' | 'channel' | 'comment'>): string {
  if (kind === 'channel.reconnect') return channel ? `/channels/${channel.id}` : '/channels';
  if (kind === 'member.joined') return '/settings/members';
  // A guest's to decide: none of them is in one's own inbox.
  if (count > 1 && kind === 'approval.guest') return '/approvals?view=all';
  if (count > 1 && kind.startsWith('approval.')) return '/approvals';
  // Many failed on one channel: they stand together in the calendar's list.
  if (count > 1 && kind.startsWith('delivery.')) return channel ? `/calendar?view=list&state=needs_attention&channel=${channel.id}` : '/calendar?view=list&state=needs_attention';
  if (!post) return '/notifications';
  return comment ? `/posts/${post.id}#comment-${comment.id}` : `/posts/${post.id}`;
}
