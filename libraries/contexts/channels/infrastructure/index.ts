export { ChannelSecrets } from './channel-secrets.ts';
export { ChannelsContextModule } from './channels.module.ts';
export { PrismaChannels } from './prisma-channels.ts';
export { SqlChannelVault } from './sql-channel-vault.ts';
