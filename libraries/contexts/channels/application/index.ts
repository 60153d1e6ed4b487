/**
 * Connected accounts. Publishing opens them through `ChannelAccess`, and is told of their troubles through
 * `ChannelDeliveries`, which it implements. Everything else is for the apps' doors.
 */
export type { Channel, ChannelState } from '../domain/channel.ts';
export type { ChannelSlots, Slot } from '../domain/channel-slots.ts';
export { ChannelNotFoundError, ChannelNotUsableError, ChannelRefreshFailedError, NetworkNotFoundError, NetworkUnreachableError, NetworkBusyError, SignInRefusedError } from '../domain/channel.errors.ts';
export { ChannelAccess, type OpenChannel, type OpenChannelOptions } from './channel-access.ts';
export { ChannelDeliveries } from './channel-deliveries.ts';
export { CheckChannel } from './check-channel.use-case.ts';
export { CheckMyChannel } from './check-my-channel.use-case.ts';
export { CheckStaleChannels } from './check-stale-channels.use-case.ts';
export { ConnectChannel } from './connect-channel.use-case.ts';
export { DisconnectChannel } from './disconnect-channel.use-case.ts';
export { GetChannel } from './get-channel.query.ts';
export { GetChannelSlots } from './get-channel-slots.query.ts';
export { ListChannels, type ChannelsPage } from './list-channels.query.ts';
export { RefreshExpiringChannels } from './refresh-expiring-channels.use-case.ts';
export { SetChannelSlots } from './set-channel-slots.use-case.ts';
export type { SweepReport } from './sweep.ts';
export { UpdateChannel } from './update-channel.use-case.ts';
export { WelcomeWorkspace } from './welcome-workspace.use-case.ts';
