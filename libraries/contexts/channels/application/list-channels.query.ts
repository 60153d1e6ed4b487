import type { Principal } from '@arkyra/kernel';
import type { Channel } from '../domain/channel.ts';
import type { Channels } from './channels.repository.ts';

export class ListChannels {
  readonly #channels: Channels;

  constructor(channels: Channels) {
    this.#channels = channels;
  }

  /** Oldest first, disconnected ones included; a test key sees what test keys made. */
  execute({ workspaceId, testMode }: Principal): Promise<readonly Channel[]> {
    return this.#channels.list(workspaceId, { testMode });
  }
}
