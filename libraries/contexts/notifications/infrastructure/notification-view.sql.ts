import { piecesOf } from '@arkyra/contracts/mentions';
import { Prisma } from '@arkyra/database';
import type { NotificationView } from '../application/notification-view.ts';

export interface ViewRow extends Omit<NotificationView, 'comment'> {
  readonly comment: { readonly id: string; readonly text: string; readonly names: Readonly<Record<string, string>> | null } | null;
}

const longestExcerpt = 140;

/** Names instead of the ids that a comment's text holds. */
export function viewOf({ comment, ...row }: ViewRow): NotificationView {
  if (!comment) return { ...row, comment };
  const words = piecesOf(comment.text).map((piece) => ('text' in piece ? piece.text : `@${comment.names?.[piece.userId] ?? '…'}`)).join('');
  const flat = words.replace(/\s+/gu, ' ').trim();
  const letters = Array.from(flat);
  return { ...row, comment: { id: comment.id, excerpt: letters.length > longestExcerpt ? `${letters.slice(0, longestExcerpt - 1).join('')}…` : flat } };
}


/** What `NotificationView` holds, of `notifications n`; names are read where row-level security shows them. */
export const viewColumns = Prisma.sql`
  n.id, n.kind, n.count, n.at, n.read_at AS "readAt",
  (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM users u WHERE u.id = n.actor_id) AS actor,
  (SELECT jsonb_build_object('id', p.id, 'excerpt', p.excerpt) FROM posts p WHERE p.workspace_id = n.workspace_id AND p.id = n.post_id AND p.deleted_at IS NULL) AS post,
  (SELECT jsonb_build_object('id', c.id, 'network', c.network, 'handle', c.handle, 'displayName', c.display_name)
   FROM channels c WHERE c.workspace_id = n.workspace_id AND c.id = n.channel_id) AS channel,
  (SELECT jsonb_build_object('id', k.id, 'text', left(k.text, 600), 'names', (SELECT jsonb_object_agg(u.id, u.name) FROM users u WHERE u.id = ANY (k.mentions)))
   FROM comments k WHERE k.workspace_id = n.workspace_id AND k.id = n.comment_id AND k.deleted_at IS NULL) AS comment,
  (SELECT jsonb_build_object('id', a.id, 'state', a.state) FROM approval_requests a WHERE a.workspace_id = n.workspace_id AND a.id = n.approval_id) AS approval`;
