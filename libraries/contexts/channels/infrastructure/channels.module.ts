import { AuditTrail } from '@arkyra/audit';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { Clock, Ids, wire, wireAs } from '@arkyra/kernel';
import { NetworkRegistry } from '@arkyra/network-kit';
import { DataKeys, MasterKeys, SecretBox, SqlDataKeyStore } from '@arkyra/secrets';
import type { DynamicModule } from '@nestjs/common';
import { ChannelAccess } from '../application/channel-access.ts';
import { ChannelDeliveries } from '../application/channel-deliveries.ts';
import { ChannelSlotsStore } from '../application/channel-slots.store.ts';
import { ChannelVault } from '../application/channel-vault.ts';
import { Channels } from '../application/channels.repository.ts';
import { CheckChannel } from '../application/check-channel.use-case.ts';
import { CheckMyChannel } from '../application/check-my-channel.use-case.ts';
import { CheckStaleChannels } from '../application/check-stale-channels.use-case.ts';
import { ConnectChannel } from '../application/connect-channel.use-case.ts';
import { DisconnectChannel } from '../application/disconnect-channel.use-case.ts';
import { GetChannel } from '../application/get-channel.query.ts';
import { GetChannelSlots } from '../application/get-channel-slots.query.ts';
import { ListChannels } from '../application/list-channels.query.ts';
import { LiveChannelAccess } from '../application/live-channel-access.ts';
import { RefreshChannel, refreshLockMs } from '../application/refresh-channel.use-case.ts';
import { RefreshExpiringChannels } from '../application/refresh-expiring-channels.use-case.ts';
import { ReportRefusal } from '../application/report-refusal.ts';
import { SetChannelSlots } from '../application/set-channel-slots.use-case.ts';
import { UpdateChannel } from '../application/update-channel.use-case.ts';
import { WelcomeWorkspace } from '../application/welcome-workspace.use-case.ts';
import { ChannelSecrets } from './channel-secrets.ts';
import { PrismaChannelSlots } from './prisma-channel-slots.ts';
import { PrismaChannels } from './prisma-channels.ts';
import { SqlChannelVault } from './sql-channel-vault.ts';

const inner = [
  {
    provide: SecretBox,
    useFactory: ({ env }: Config, { systemPool }: Database, ids: Ids, clock: Clock) =>
      new SecretBox(new DataKeys(MasterKeys.parse(env.ARKYRA_MASTER_KEYS), new SqlDataKeyStore(systemPool), ids, clock)),
    inject: [Config, Database, Ids, Clock],
  },
  wire(ChannelSecrets, [SecretBox]),
  wireAs(Channels, PrismaChannels, [Database, ChannelSecrets, AuditTrail, Ids]),
  wireAs(ChannelSlotsStore, PrismaChannelSlots, [Database, AuditTrail, Ids]),
  wireAs(ChannelVault, SqlChannelVault, [Database, ChannelSecrets, Ids, Clock]),
  wire(ReportRefusal, [Channels, ChannelDeliveries]),
  {
    provide: RefreshChannel,
    useFactory: (vault: ChannelVault, networks: NetworkRegistry, refusal: ReportRefusal, clock: Clock, { env }: Config) =>
      new RefreshChannel(vault, networks, refusal, clock, refreshLockMs(env.ARKYRA_TIME_SCALE)),
    inject: [ChannelVault, NetworkRegistry, ReportRefusal, Clock, Config],
  },
  wire(CheckChannel, [Channels, ChannelVault, NetworkRegistry, RefreshChannel, ChannelDeliveries, Clock]),
];

const offered = [
  wireAs(ChannelAccess, LiveChannelAccess, [Channels, ChannelVault, RefreshChannel, ReportRefusal, Clock]),
  wire(ConnectChannel, [Channels, NetworkRegistry, ChannelDeliveries, Ids, Clock]),
  wire(ListChannels, [Channels]),
  wire(GetChannel, [Channels]),
  wire(GetChannelSlots, [GetChannel, ChannelSlotsStore]),
  wire(SetChannelSlots, [GetChannel, ChannelSlotsStore]),
  wire(UpdateChannel, [Channels, NetworkRegistry]),
  wire(DisconnectChannel, [Channels, ChannelDeliveries]),
  wire(CheckMyChannel, [GetChannel, CheckChannel]),
  wire(RefreshExpiringChannels, [ChannelVault, RefreshChannel]),
  wire(CheckStaleChannels, [ChannelVault, CheckChannel]),
  wire(WelcomeWorkspace, [ConnectChannel]),
];

/** Everything about connected accounts. Needs the global platform, database and audit modules. */
export class ChannelsContextModule {
  /** `imports` provide `NetworkRegistry` and `ChannelDeliveries`. */
  static with(imports: NonNullable<DynamicModule['imports']>): DynamicModule {
    return { module: ChannelsContextModule, imports, providers: [...inner, ...offered], exports: offered.map(({ provide }) => provide) };
  }
}
