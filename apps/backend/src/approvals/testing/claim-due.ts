import type { Database } from '@arkyra/database';

/** Lets the deliveries of this post or workspace fall due, and claims what a worker would get: ids of posts. */
export async function claimDue(database: Database, column: 'post_id' | 'workspace_id', id: string): Promise<string[]> {
  await database.systemPool.query(
    `UPDATE deliveries SET due_at = clock_timestamp() - interval '1 s', scheduled_at = clock_timestamp() - interval '1 s', window_at = clock_timestamp()
     WHERE ${column} = $1 AND state = 'scheduled'`,
    [id],
  );
  const { rows } = await database.systemPool.query<{ claimed: { id: string; postId: string }[] }>(
    `SELECT claimed FROM claim_deliveries('t', 100, 1000, '10 minutes', '1 hour', '1 second', '1 second', 0)`,
  );
  const ids = rows[0]?.claimed.map((delivery) => delivery.id) ?? [];
  const { rows: ours } = await database.systemPool.query<{ post_id: string }>(`SELECT post_id FROM deliveries WHERE ${column} = $1 AND id = ANY ($2)`, [id, ids]);
  return ours.map(({ post_id: postId }) => postId);
}
