import type { NetworkFailure, NetworkRules } from '@arkyra/network-kit';
import type { ChannelDeliveries } from './channel-deliveries.ts';
import type { VersionedChannel } from './channel-vault.ts';
import type { Channels } from './channels.repository.ts';
import { reconnectReason } from './network-answers.ts';

/** What follows when a network definitely refuses a channel's sign-in: a person must act, and deliveries wait. */
export class ReportRefusal {
  readonly #channels: Channels;
  readonly #deliveries: ChannelDeliveries;

  constructor(channels: Channels, deliveries: ChannelDeliveries) {
    this.#channels = channels;
    this.#deliveries = deliveries;
  }

  /** The reason shown to people, or undefined when the credentials have changed meanwhile: then nothing follows. */
  async execute(channel: VersionedChannel, rules: NetworkRules, failure: NetworkFailure): Promise<string | undefined> {
    const reason = reconnectReason(rules, failure);
    return (await this.because(channel, reason)) ? reason : undefined;
  }

  async because(channel: VersionedChannel, reason: string): Promise<boolean> {
    const marked = await this.#channels.markReconnect(channel, reason);
    if (marked) await this.#deliveries.hold(channel.workspaceId, channel.id, reason);
    return marked;
  }
}
