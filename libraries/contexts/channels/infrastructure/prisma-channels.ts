import { changedFields, systemActor, type AuditEntry, type AuditFields, type AuditTrail } from '@arkyra/audit';
import { appendEvent, Prisma, type Database, type Transaction } from '@arkyra/database';
import type { Ids } from '@arkyra/kernel';
import type { ConnectedAccount } from '@arkyra/network-kit';
import { testNetwork } from '../application/channel-reach.ts';
import { Channels, type ChannelChanges, type NewConnection } from '../application/channels.repository.ts';
import type { ChannelRef, VersionedChannel } from '../application/channel-vault.ts';
import type { Channel, ChannelState } from '../domain/channel.ts';
import { refreshDueAt } from '../domain/refresh-time.ts';
import type { ChannelSecrets } from './channel-secrets.ts';

/** Never the credentials. */
const columns = {
  id: true, workspaceId: true, network: true, externalId: true, handle: true, displayName: true, avatarUrl: true, state: true,
  stateReason: true, problem: true, settings: true, timezone: true, testMode: true, pausedUntil: true, checkedAt: true, createdAt: true,
} satisfies Prisma.ChannelSelect;

type Row = Prisma.ChannelGetPayload<{ select: typeof columns }>;

const toChannel = ({ settings, ...row }: Row): Channel => ({ ...row, settings: isRecord(settings) ? settings : {} });

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

export class PrismaChannels extends Channels {
  readonly #database: Database;
  readonly #secrets: ChannelSecrets;
  readonly #audit: AuditTrail;
  readonly #ids: Ids;

  constructor(database: Database, secrets: ChannelSecrets, audit: AuditTrail, ids: Ids) {
    super();
    this.#database = database;
    this.#secrets = secrets;
    this.#audit = audit;
    this.#ids = ids;
  }

  async list(workspaceId: string, { testMode, after, limit }: { testMode: boolean; after: string | undefined; limit: number }): Promise<readonly Channel[]> {
    const where = { workspaceId, ...(testMode && { network: testNetwork }), ...(after !== undefined && { id: { gt: after } }) };
    const rows = await this.#database.inWorkspace(workspaceId, (transaction) =>
      transaction.channel.findMany({ where, select: columns, orderBy: { id: 'asc' }, take: limit }),
    );
    return rows.map(toChannel);
  }

  find(workspaceId: string, id: string): Promise<Channel | undefined> {
    return this.#findWhere(workspaceId, { workspaceId, id });
  }

  findAccount(workspaceId: string, network: string, externalId: string): Promise<Channel | undefined> {
    return this.#findWhere(workspaceId, { workspaceId, network, externalId });
  }

  async connect(connection: NewConnection): Promise<{ channel: Channel; isNew: boolean }> {
    const known = await this.findAccount(connection.workspaceId, connection.network, connection.account.externalId);
    const id = known?.id ?? (await this.#insert(connection));
    if (id) return { channel: id === known?.id ? await this.#reconnect(connection, id) : await this.#require(connection.workspaceId, id), isNew: !known };
    // Somebody connected the same account a moment ago.
    return this.connect(connection);
  }

  async update(workspaceId: string, id: string, { settings, timezone }: ChannelChanges, actor: string): Promise<Channel | undefined> {
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      const data = { ...(settings && { settings: asJson(settings) }), ...(timezone !== undefined && { timezone }) };
      const before = await transaction.channel.findFirst({ where: { workspaceId, id }, select: columns });
      const { count } = await transaction.channel.updateMany({ where: { workspaceId, id }, data });
      if (count === 0 || !before) return undefined;
      const row = await transaction.channel.findUniqueOrThrow({ where: { id }, select: columns });
      await this.#changed(transaction, row, 'channel.updated', actor, { ...changedFields(told(before), told(row)) });
      return toChannel(row);
    });
  }

  disconnect(workspaceId: string, id: string, actor: string): Promise<boolean> {
    const data = { state: 'disconnected', stateReason: null, credentials: null, credentialsVersion: { increment: 1 }, credentialsExpireAt: null, ...noUpkeep } as const;
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      const { count } = await transaction.channel.updateMany({ where: { workspaceId, id, state: { not: 'disconnected' } }, data });
      if (count) await this.#changed(transaction, { workspaceId, id, state: 'disconnected' }, 'channel.disconnected', actor, {});
      return count > 0;
    });
  }

  markReconnect({ workspaceId, id, credentialsVersion }: VersionedChannel, reason: string): Promise<boolean> {
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      const where = { workspaceId, id, credentialsVersion, state: 'connected' } as const;
      const { count } = await transaction.channel.updateMany({ where, data: { state: 'reconnect', stateReason: reason, problem: null, refreshLockedUntil: null } });
      if (count) await this.#changed(transaction, { workspaceId, id, state: 'reconnect' }, 'channel.refused', systemActor, { before: { state: 'connected' }, after: { state: 'reconnect' }, data: { reason } });
      return count > 0;
    });
  }

  async pauseUntil(workspaceId: string, id: string, until: Date): Promise<void> {
    await this.#database.inWorkspace(workspaceId, (transaction) =>
      transaction.channel.updateMany({ where: { workspaceId, id, OR: [{ pausedUntil: null }, { pausedUntil: { lt: until } }] }, data: { pausedUntil: until } }),
    );
  }

  recordCheck({ workspaceId, id, credentialsVersion }: VersionedChannel, account: Pick<ConnectedAccount, 'handle' | 'displayName' | 'avatarUrl'>, at: Date): Promise<boolean> {
    const { handle, displayName, avatarUrl } = account;
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      const where = { workspaceId, id, credentialsVersion };
      const revived = await transaction.channel.updateMany({ where: { ...where, state: 'reconnect' }, data: { state: 'connected', stateReason: null } });
      const seen = await transaction.$executeRaw`
        UPDATE channels SET handle = ${handle}, display_name = ${displayName}, avatar_url = ${avatarUrl}, problem = NULL, updated_at = clock_timestamp()
        WHERE id = ${id}::uuid AND credentials_version = ${credentialsVersion}
          AND (handle, display_name, avatar_url, problem) IS DISTINCT FROM (${handle}, ${displayName}, ${avatarUrl}, NULL)`;
      await transaction.channel.updateMany({ where, data: { checkedAt: at } });
      if (revived.count) await this.#changed(transaction, { workspaceId, id, state: 'connected' }, 'channel.revived', systemActor, { before: { state: 'reconnect' }, after: { state: 'connected' } });
      else if (seen) await this.#tell(transaction, { workspaceId, id, state: 'connected' });
      return revived.count > 0;
    });
  }

  async recordProblem({ workspaceId, id, credentialsVersion }: VersionedChannel, problem: string): Promise<void> {
    await this.#database.inWorkspace(workspaceId, async (transaction) => {
      const found = await transaction.$executeRaw`
        UPDATE channels SET check_due_at = least(check_due_at, clock_timestamp() + (15 + 15 * random()) * interval '1 minute')
        WHERE id = ${id}::uuid AND credentials_version = ${credentialsVersion} AND state = 'connected'`;
      const isNews = { id, OR: [{ problem: null }, { problem: { not: problem } }] };
      if (found && (await transaction.channel.updateMany({ where: isNews, data: { problem } })).count) await this.#tell(transaction, { workspaceId, id, state: 'connected' });
    });
  }

  async #findWhere(workspaceId: string, where: Prisma.ChannelWhereInput): Promise<Channel | undefined> {
    const row = await this.#database.inWorkspace(workspaceId, (transaction) => transaction.channel.findFirst({ where, select: columns }));
    return row ? toChannel(row) : undefined;
  }

  async #require(workspaceId: string, id: string): Promise<Channel> {
    const channel = await this.find(workspaceId, id);
    if (!channel) throw new Error(`Channel ${id} vanished while it was being connected`);
    return channel;
  }

  /** Undefined when another connection of the account was first. */
  async #insert({ id, workspaceId, network, account, testMode, at, actor }: NewConnection): Promise<string | undefined> {
    const sealed = await this.#secrets.seal({ id, workspaceId }, account.credentials);
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      const workspace = await transaction.workspace.findUniqueOrThrow({ where: { id: workspaceId }, select: { timezone: true } });
      const data = { id, workspaceId, network, testMode, createdAt: at, timezone: workspace.timezone, ...stored(account, sealed, at) };
      const { count } = await transaction.channel.createMany({ data: [data], skipDuplicates: true });
      if (count) await this.#changed(transaction, { workspaceId, id, state: 'connected' }, 'channel.connected', actor, { data: { network, handle: account.handle } });
      return count ? id : undefined;
    });
  }

  async #reconnect({ workspaceId, network, account, at, actor }: NewConnection, id: string): Promise<Channel> {
    const sealed = await this.#secrets.seal({ id, workspaceId }, account.credentials);
    return this.#database.inWorkspace(workspaceId, async (transaction) => {
      const data = { ...stored(account, sealed, at), credentialsVersion: { increment: 1 } };
      const row = await transaction.channel.update({ where: { workspaceId_id: { workspaceId, id } }, data, select: columns });
      await this.#changed(transaction, row, 'channel.reconnected', actor, { data: { network, handle: account.handle } });
      return toChannel(row);
    });
  }

  async #changed(transaction: Transaction, { workspaceId, id, state }: ChannelRef & { state: ChannelState }, action: string, actor: string, told: Pick<AuditEntry, 'before' | 'after' | 'data'>): Promise<void> {
    await this.#audit.record(transaction, { workspaceId, actor, action, objectType: 'channel', objectId: id, ...told });
    await this.#tell(transaction, { workspaceId, id, state });
  }

  #tell(transaction: Transaction, { workspaceId, id, state }: ChannelRef & { state: ChannelState }): Promise<void> {
    return appendEvent(transaction, this.#ids, { workspaceId, topic: 'channel.changed', payload: { channelId: id, state } });
  }
}

const told = ({ settings, timezone }: { readonly settings: unknown; readonly timezone: string }): AuditFields => ({ timezone, settings: JSON.stringify(settings) });

/** The first reading by cron comes after so long; those after it are spread by chance. */
const firstCheckMs = 4 * 3_600_000;
const noUpkeep = { problem: null, refreshLockedUntil: null, refreshRetryAt: null, refreshDueAt: null } as const;

function stored({ externalId, handle, displayName, avatarUrl, expiresAt }: ConnectedAccount, credentials: Uint8Array<ArrayBuffer>, at: Date) {
  const account = { externalId, handle, displayName, avatarUrl, credentials, credentialsExpireAt: expiresAt };
  const upkeep = { ...noUpkeep, refreshDueAt: refreshDueAt(expiresAt, at), checkDueAt: new Date(at.getTime() + firstCheckMs) };
  return { ...account, ...upkeep, state: 'connected', stateReason: null, checkedAt: at } as const;
}

/** Prisma wants values that it knows to be JSON. */
function asJson(settings: Readonly<Record<string, unknown>>): Record<string, string> {
  return Object.fromEntries(Object.entries(settings).map(([name, value]) => [name, String(value)]));
}
