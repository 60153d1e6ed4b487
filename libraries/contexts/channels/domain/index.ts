export type { Channel, ChannelState } from './channel.ts';
export * from './channel.errors.ts';
