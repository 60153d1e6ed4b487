import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@arkyra/database';
import type { Clock, Ids } from '@arkyra/kernel';
import type { RefreshedCredentials } from '@arkyra/network-kit';
import { ChannelVault, type ChannelRef, type UnlockedChannel, type VersionedChannel } from '../application/channel-vault.ts';
import { refreshDueAt } from '../domain/refresh-time.ts';
import type { ChannelSecrets } from './channel-secrets.ts';

type SealedChannel = Omit<UnlockedChannel, 'credentials'> & { readonly credentials: Buffer | null };

const unlock = `
  SELECT id, workspace_id AS "workspaceId", network, external_id AS "externalId", handle, display_name AS "displayName", avatar_url AS "avatarUrl",
         state, state_reason AS "stateReason", problem, settings, timezone, test_mode AS "testMode", paused_until AS "pausedUntil", checked_at AS "checkedAt",
         created_at AS "createdAt", credentials, credentials_version AS "credentialsVersion", credentials_expire_at AS "credentialsExpireAt"
  FROM channels WHERE id = $1 AND workspace_id = $2`;

const lock = `
  WITH mine AS (
    UPDATE channels SET refresh_locked_until = clock_timestamp() + $3 * interval '1 millisecond'
    WHERE id = $1 AND credentials_version = $2 AND state = 'connected'
      AND (refresh_locked_until IS NULL OR refresh_locked_until < clock_timestamp())
      AND (refresh_retry_at IS NULL OR refresh_retry_at < clock_timestamp())
    RETURNING id
  )
  SELECT CASE WHEN EXISTS (SELECT FROM mine) THEN 'mine' WHEN refresh_retry_at > clock_timestamp() THEN 'resting' ELSE 'theirs' END AS lock
  FROM channels WHERE id = $1`;

const rest = `
  UPDATE channels SET refresh_locked_until = NULL, refresh_retry_at = clock_timestamp() + $3 * interval '1 millisecond'
  WHERE id = $1 AND credentials_version = $2`;

const save = `
  WITH stale AS (SELECT id, workspace_id, state FROM channels WHERE id = $1 AND credentials_version = $2 AND state <> 'disconnected' FOR UPDATE),
  saved AS (
    UPDATE channels SET credentials = $3, credentials_expire_at = $4, refresh_due_at = $6, credentials_version = credentials_version + 1,
                        refresh_locked_until = NULL, refresh_retry_at = NULL, state = 'connected', state_reason = NULL, updated_at = clock_timestamp()
    FROM stale WHERE channels.id = stale.id RETURNING channels.id
  ), told AS (
    INSERT INTO outbox (id, workspace_id, topic, payload)
    SELECT $5, workspace_id, 'channel.changed', jsonb_build_object('channelId', id, 'state', 'connected') FROM stale WHERE state <> 'connected'
  ), audited AS (
    INSERT INTO audit_entries (id, workspace_id, actor, action, object_type, object_id)
    SELECT new_id(), workspace_id, 'system', 'channel.refreshed', 'channel', id::text FROM stale
  )
  SELECT id FROM saved`;

const settled = `
  SELECT FROM channels WHERE id = $1 AND credentials_version = $2 AND state = 'connected' AND refresh_locked_until > clock_timestamp()`;

const dueRefreshes = `
  UPDATE channels SET refresh_due_at = clock_timestamp() + (1 + random()) * $2 * interval '1 millisecond'
  WHERE id IN (SELECT id FROM channels WHERE state = 'connected' AND refresh_due_at <= clock_timestamp() ORDER BY refresh_due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING id, workspace_id AS "workspaceId", credentials_version AS "credentialsVersion"`;

const dueChecks = `
  UPDATE channels SET check_due_at = clock_timestamp() + (0.75 + random() / 2) * $2 * interval '1 millisecond'
  WHERE id IN (SELECT id FROM channels WHERE state = 'connected' AND check_due_at <= clock_timestamp() ORDER BY check_due_at LIMIT $1 FOR UPDATE SKIP LOCKED)
  RETURNING id, workspace_id AS "workspaceId"`;

/** As the system role: publishing and cron serve every workspace. */
export class SqlChannelVault extends ChannelVault {
  readonly #database: Database;
  readonly #secrets: ChannelSecrets;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(database: Database, secrets: ChannelSecrets, ids: Ids, clock: Clock) {
    super();
    this.#database = database;
    this.#secrets = secrets;
    this.#ids = ids;
    this.#clock = clock;
  }

  async unlock(workspaceId: string, channelId: string): Promise<UnlockedChannel | undefined> {
    const { rows } = await this.#database.systemPool.query<SealedChannel>({ name: 'channel-unlock', text: unlock, values: [channelId, workspaceId] });
    const row = rows[0];
    return row && { ...row, credentials: row.credentials && (await this.#secrets.open(row, row.credentials)) };
  }

  async lock({ id, credentialsVersion }: VersionedChannel, ms: number): Promise<'mine' | 'theirs' | 'resting'> {
    const { rows } = await this.#database.systemPool.query<{ lock: 'mine' | 'theirs' | 'resting' }>(lock, [id, credentialsVersion, ms]);
    return rows[0]?.lock ?? 'theirs';
  }

  async rest({ id, credentialsVersion }: VersionedChannel, ms: number): Promise<void> {
    await this.#database.systemPool.query(rest, [id, credentialsVersion, ms]);
  }

  async save(channel: VersionedChannel, { credentials, expiresAt }: RefreshedCredentials): Promise<boolean> {
    const dueAt = refreshDueAt(expiresAt, this.#clock.now());
    for (let attempt = 1; ; attempt++) {
      try {
        const sealed = Buffer.from(await this.#secrets.seal(channel, credentials));
        const { rowCount } = await this.#database.systemPool.query(save, [channel.id, channel.credentialsVersion, sealed, expiresAt, this.#ids.next(), dueAt]);
        return rowCount === 1;
      } catch (error) {
        if (attempt === 12) throw error;
        await wait(Math.min(attempt * 250, 2_000));
      }
    }
  }

  async settled({ id, credentialsVersion }: VersionedChannel, ms: number): Promise<void> {
    const end = performance.now() + ms;
    do {
      await wait(Math.min(100, ms));
      const { rowCount } = await this.#database.systemPool.query(settled, [id, credentialsVersion]);
      if (rowCount === 0) return;
    } while (performance.now() < end);
  }

  async takeDueRefreshes(limit: number, ms: number): Promise<readonly VersionedChannel[]> {
    const { rows } = await this.#database.systemPool.query<VersionedChannel>(dueRefreshes, [limit, ms]);
    return rows;
  }

  async takeDueChecks(limit: number, ms: number): Promise<readonly ChannelRef[]> {
    const { rows } = await this.#database.systemPool.query<ChannelRef>(dueChecks, [limit, ms]);
    return rows;
  }
}
