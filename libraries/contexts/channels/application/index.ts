export { ChannelNotFoundError, ChannelNotUsableError, ChannelRefreshFailedError, NetworkNotFoundError } from '../domain/channel.errors.ts';
export { ChannelAccess, type OpenChannel, type OpenChannelOptions } from './channel-access.ts';
export { ChannelDeliveries } from './channel-deliveries.ts';
