export { ChannelNotFoundError, ChannelNotUsableError, ChannelRefreshFailedError, NetworkNotFoundError } from './channel.errors.ts';
