import { encodeCursor, readIdCursor, type Page, type Principal } from '@arkyra/kernel';
import type { Channel } from '../domain/channel.ts';
import type { Channels } from './channels.repository.ts';

export interface ChannelsPage {
  readonly limit: number;
  readonly cursor?: string | undefined;
}

export class ListChannels {
  readonly #channels: Channels;

  constructor(channels: Channels) {
    this.#channels = channels;
  }

  /** Oldest first, disconnected ones included; a test key sees the Sandbox channels. */
  async execute({ workspaceId, testMode }: Principal, { limit, cursor }: ChannelsPage): Promise<Page<Channel>> {
    const after = cursor === undefined ? undefined : readIdCursor(cursor);
    const found = await this.#channels.list(workspaceId, { testMode, after, limit: limit + 1 });
    const data = found.slice(0, limit);
    const last = data.at(-1);
    return { data, nextCursor: found.length > limit && last ? encodeCursor(last.id) : null };
  }
}
