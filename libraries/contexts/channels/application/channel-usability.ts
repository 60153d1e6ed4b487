import type { Credentials } from '@arkyra/network-kit';
import { ChannelNotFoundError, ChannelNotUsableError } from '../domain/channel.errors.ts';
import type { UnlockedChannel } from './channel-vault.ts';

export type UsableChannel = UnlockedChannel & { readonly credentials: Credentials };

/** Throws `ChannelNotFoundError` or `ChannelNotUsableError`, with the words for people. */
export function assertUsable(channel: UnlockedChannel | undefined): asserts channel is UsableChannel {
  if (!channel) throw new ChannelNotFoundError();
  if (channel.state === 'disconnected' || !channel.credentials) {
    throw new ChannelNotUsableError('disconnected', disconnectedWords(channel));
  }
  if (channel.state === 'reconnect') {
    throw new ChannelNotUsableError('reconnect', channel.stateReason ?? `${channel.handle} needs to be reconnected.`);
  }
}

export const disconnectedWords = ({ handle }: { readonly handle: string }): string => `${handle} was disconnected. Connect it again to use it.`;
