import { roleAllows } from '@arkyra/catalog';
import type { Database } from '@arkyra/database';
import { roles, type Role } from '@arkyra/kernel';
import { NewsFacts } from '../application/news-facts.ts';
import type { ChannelFacts, DeliveryFacts } from '../application/news.ts';
import type { Person } from '../application/tell.ts';
import { readWishes, type StoredWishes } from './stored-wishes.ts';

/** Whoever put it on the plan last is the last person under whom it became scheduled or held. */
const deliveries = `
  SELECT d.id AS "deliveryId", d.post_id AS "postId", d.channel_id AS "channelId", d.state, d.hold_reason AS "holdReason", d.version,
         d.attempt_count AS "attemptCount", array_remove(ARRAY[p.author_id, (
           SELECT substr(e.actor, 6)::uuid FROM delivery_events e
           WHERE e.delivery_id = d.id AND e.actor LIKE 'user:%' AND e.to_state IN ('scheduled', 'held') ORDER BY e.at DESC LIMIT 1)], NULL) AS people
  FROM deliveries d JOIN posts p ON p.id = d.post_id AND p.workspace_id = d.workspace_id
  WHERE d.workspace_id = $1 AND d.id = ANY ($2::uuid[]) AND p.deleted_at IS NULL AND NOT d.test_mode AND NOT d.removed
  ORDER BY d.updated_at`;

const channels = `
  SELECT c.id AS "channelId", c.state, c.credentials_version AS "credentialsVersion",
         ARRAY(SELECT m.user_id FROM members m WHERE m.workspace_id = c.workspace_id AND m.role = ANY ($3::member_role[])) AS people
  FROM channels c WHERE c.workspace_id = $1 AND c.id = ANY ($2::uuid[]) AND NOT c.test_mode`;

const people = `
  SELECT m.user_id AS "userId", m.role, u.timezone, w.kinds, w.digest_every AS "digestEvery", w.digest_hour AS "digestHour"
  FROM members m JOIN users u ON u.id = m.user_id
  LEFT JOIN notification_preferences w ON w.workspace_id = m.workspace_id AND w.user_id = m.user_id
  WHERE m.workspace_id = $1 AND m.user_id = ANY ($2::uuid[])`;

const keepers = roles.filter((role) => roleAllows(role, 'channels:manage'));

/** As the system role. */
export class SqlNewsFacts extends NewsFacts {
  readonly #database: Database;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  async deliveries(workspaceId: string, ids: readonly string[]): Promise<readonly DeliveryFacts[]> {
    return (await this.#database.systemPool.query<DeliveryFacts>(deliveries, [workspaceId, ids])).rows;
  }

  async channels(workspaceId: string, ids: readonly string[]): Promise<readonly ChannelFacts[]> {
    return (await this.#database.systemPool.query<ChannelFacts>(channels, [workspaceId, ids, keepers])).rows;
  }

  async people(workspaceId: string, userIds: readonly string[]): Promise<readonly Person[]> {
    const { rows } = await this.#database.systemPool.query<StoredWishes & { userId: string; role: Role; timezone: string }>(people, [workspaceId, userIds]);
    return rows.map((row) => ({ userId: row.userId, role: row.role, timezone: row.timezone, wishes: readWishes(row) }));
  }
}
