import { PrismaAuditTrail } from '@arkyra/audit/infrastructure';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { SystemClock, UuidV7, type Clock, type Principal } from '@arkyra/kernel';
import type { NetworkRegistry } from '@arkyra/network-kit';
import { DataKeys, MasterKeys, SecretBox, SqlDataKeyStore } from '@arkyra/secrets';
import { ChannelDeliveries } from '../application/channel-deliveries.ts';
import { CheckChannel } from '../application/check-channel.use-case.ts';
import { CheckStaleChannels } from '../application/check-stale-channels.use-case.ts';
import { ConnectChannel } from '../application/connect-channel.use-case.ts';
import { DisconnectChannel } from '../application/disconnect-channel.use-case.ts';
import { GetChannel } from '../application/get-channel.query.ts';
import { ListChannels } from '../application/list-channels.query.ts';
import { LiveChannelAccess } from '../application/live-channel-access.ts';
import { RefreshChannel } from '../application/refresh-channel.use-case.ts';
import { RefreshExpiringChannels } from '../application/refresh-expiring-channels.use-case.ts';
import { ReportRefusal } from '../application/report-refusal.ts';
import { UpdateChannel } from '../application/update-channel.use-case.ts';
import { ChannelSecrets } from '../infrastructure/channel-secrets.ts';
import { PrismaChannels } from '../infrastructure/prisma-channels.ts';
import { SqlChannelVault } from '../infrastructure/sql-channel-vault.ts';

export class RecordedDeliveries extends ChannelDeliveries {
  readonly calls: string[] = [];

  async hold(_workspaceId: string, _channelId: string, reason: string): Promise<void> {
    this.calls.push(`hold: ${reason}`);
  }

  async resume(): Promise<void> {
    this.calls.push('resume');
  }
}

export const ids = new UuidV7();

/** The channels context as one process has it: own caches, own connections. */
export function aProcess(networks: NetworkRegistry, clock: Clock = new SystemClock()) {
  const config = new Config(process.env);
  const database = new Database({ ...config.database, poolSize: 4 });
  const keys = new DataKeys(MasterKeys.parse(config.env.ARKYRA_MASTER_KEYS), new SqlDataKeyStore(database.systemPool), ids, clock);
  const secrets = new ChannelSecrets(new SecretBox(keys));
  const channels = new PrismaChannels(database, secrets, new PrismaAuditTrail(ids), ids);
  const vault = new SqlChannelVault(database, secrets, ids, clock);
  const deliveries = new RecordedDeliveries();
  const refusal = new ReportRefusal(channels, deliveries);
  const refresh = new RefreshChannel(vault, networks, refusal, clock);
  const check = new CheckChannel(channels, vault, networks, refresh, deliveries, clock);
  return {
    config, database, keys, channels, vault, deliveries, refresh, check,
    access: new LiveChannelAccess(channels, vault, refresh, refusal, clock),
    connect: new ConnectChannel(channels, networks, deliveries, ids, clock),
    list: new ListChannels(channels),
    get: new GetChannel(channels),
    update: new UpdateChannel(channels, networks),
    disconnect: new DisconnectChannel(channels, deliveries),
    refreshExpiring: new RefreshExpiringChannels(vault, refresh),
    checkStale: new CheckStaleChannels(vault, check),
  };
}

export async function anOwner(database: Database): Promise<Principal> {
  const workspaceId = ids.next();
  await database.system.workspace.create({ data: { id: workspaceId, name: 'Test', timezone: 'Europe/Paris' } });
  return { kind: 'user', userId: ids.next(), workspaceId, role: 'owner', testMode: false };
}
