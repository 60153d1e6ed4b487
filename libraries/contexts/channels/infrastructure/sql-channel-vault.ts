import { setTimeout as wait } from 'node:timers/promises';
import type { Database } from '@arkyra/database';
import type { Ids } from '@arkyra/kernel';
import type { RefreshedCredentials } from '@arkyra/network-kit';
import { ChannelVault, type ChannelRef, type UnlockedChannel, type VersionedChannel } from '../application/channel-vault.ts';
import type { ChannelSecrets } from './channel-secrets.ts';

type SealedChannel = Omit<UnlockedChannel, 'credentials'> & { readonly credentials: Buffer | null };

const unlock = `
  SELECT id, workspace_id AS "workspaceId", network, external_id AS "externalId", handle, display_name AS "displayName", avatar_url AS "avatarUrl",
         state, state_reason AS "stateReason", settings, timezone, test_mode AS "testMode", paused_until AS "pausedUntil", checked_at AS "checkedAt",
         created_at AS "createdAt", credentials, credentials_version AS "credentialsVersion", credentials_expire_at AS "credentialsExpireAt"
  FROM channels WHERE id = $1 AND workspace_id = $2`;

const lock = `
  UPDATE channels SET refresh_locked_until = clock_timestamp() + $3 * interval '1 millisecond'
  WHERE id = $1 AND credentials_version = $2 AND (refresh_locked_until IS NULL OR refresh_locked_until < clock_timestamp())`;

const backOff = `
  UPDATE channels SET refresh_locked_until = clock_timestamp() + $3 * interval '1 millisecond'
  WHERE id = $1 AND credentials_version = $2`;

const save = `
  WITH stale AS (SELECT id, workspace_id, state FROM channels WHERE id = $1 AND credentials_version = $2 AND state <> 'disconnected' FOR UPDATE),
  saved AS (
    UPDATE channels SET credentials = $3, credentials_expire_at = $4, credentials_version = credentials_version + 1,
                        refresh_locked_until = NULL, state = 'connected', state_reason = NULL, updated_at = clock_timestamp()
    FROM stale WHERE channels.id = stale.id RETURNING channels.id
  ), told AS (
    INSERT INTO outbox (id, workspace_id, topic, payload)
    SELECT $5, workspace_id, 'channel.changed', jsonb_build_object('channelId', id, 'state', 'connected') FROM stale WHERE state <> 'connected'
  )
  SELECT id FROM saved`;

const settled = `
  SELECT FROM channels WHERE id = $1 AND credentials_version = $2 AND state = 'connected' AND refresh_locked_until > clock_timestamp()`;

const expiring = `
  SELECT id, workspace_id AS "workspaceId", credentials_version AS "credentialsVersion" FROM channels
  WHERE credentials_expire_at < clock_timestamp() + $1 * interval '1 millisecond' AND state = 'connected'
    AND (refresh_locked_until IS NULL OR refresh_locked_until < clock_timestamp())
  ORDER BY credentials_expire_at LIMIT $2`;

const unchecked = `
  SELECT id, workspace_id AS "workspaceId" FROM channels
  WHERE state = 'connected' AND (checked_at IS NULL OR checked_at < clock_timestamp() - $1 * interval '1 millisecond')
  ORDER BY checked_at NULLS FIRST LIMIT $2`;

/** As the system role: publishing and cron serve every workspace. */
export class SqlChannelVault extends ChannelVault {
  readonly #database: Database;
  readonly #secrets: ChannelSecrets;
  readonly #ids: Ids;

  constructor(database: Database, secrets: ChannelSecrets, ids: Ids) {
    super();
    this.#database = database;
    this.#secrets = secrets;
    this.#ids = ids;
  }

  async unlock(workspaceId: string, channelId: string): Promise<UnlockedChannel | undefined> {
    const { rows } = await this.#database.systemPool.query<SealedChannel>({ name: 'channel-unlock', text: unlock, values: [channelId, workspaceId] });
    const row = rows[0];
    return row && { ...row, credentials: row.credentials && (await this.#secrets.open(row, row.credentials)) };
  }

  async lock({ id, credentialsVersion }: VersionedChannel, ms: number): Promise<boolean> {
    const { rowCount } = await this.#database.systemPool.query(lock, [id, credentialsVersion, ms]);
    return rowCount === 1;
  }

  async backOff({ id, credentialsVersion }: VersionedChannel, ms: number): Promise<void> {
    await this.#database.systemPool.query(backOff, [id, credentialsVersion, ms]);
  }

  async save(channel: VersionedChannel, { credentials, expiresAt }: RefreshedCredentials): Promise<boolean> {
    for (let attempt = 1; ; attempt++) {
      try {
        const sealed = Buffer.from(await this.#secrets.seal(channel, credentials));
        const { rowCount } = await this.#database.systemPool.query(save, [channel.id, channel.credentialsVersion, sealed, expiresAt, this.#ids.next()]);
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

  async expiringWithin(ms: number, limit: number): Promise<readonly VersionedChannel[]> {
    const { rows } = await this.#database.systemPool.query<VersionedChannel>(expiring, [ms, limit]);
    return rows;
  }

  async uncheckedFor(ms: number, limit: number): Promise<readonly ChannelRef[]> {
    const { rows } = await this.#database.systemPool.query<ChannelRef>(unchecked, [ms, limit]);
    return rows;
  }
}
