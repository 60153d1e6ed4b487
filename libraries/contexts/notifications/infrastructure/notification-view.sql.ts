import { Prisma } from '@arkyra/database';

/** What `NotificationView` holds, of `notifications n`; names are read where row-level security shows them. */
export const viewColumns = Prisma.sql`
  n.id, n.kind, n.count, n.at, n.read_at AS "readAt",
  (SELECT jsonb_build_object('id', u.id, 'name', u.name) FROM users u WHERE u.id = n.actor_id) AS actor,
  (SELECT jsonb_build_object('id', p.id, 'excerpt', p.excerpt) FROM posts p WHERE p.workspace_id = n.workspace_id AND p.id = n.post_id AND p.deleted_at IS NULL) AS post,
  (SELECT jsonb_build_object('id', c.id, 'network', c.network, 'handle', c.handle, 'displayName', c.display_name)
   FROM channels c WHERE c.workspace_id = n.workspace_id AND c.id = n.channel_id) AS channel,
  (SELECT jsonb_build_object('id', a.id, 'state', a.state) FROM approval_requests a WHERE a.workspace_id = n.workspace_id AND a.id = n.approval_id) AS approval`;
