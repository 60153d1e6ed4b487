import { ChannelAccess, ChannelNotUsableError, type OpenChannel, type OpenChannelOptions } from '@arkyra/channels';
import type { Database } from '@arkyra/database';
import { MediaReader, type KnownMedia } from '@arkyra/media';
import type { MediaFile } from '@arkyra/network-kit';
import { LiveUpdates, PublishingWatch, WakeUps, WorkerLives } from '../application/index.ts';

/** Channels as the database has them; credentials and their refresh are make-believe. */
export class FakeChannelAccess extends ChannelAccess {
  readonly #database: Database;
  refreshes = 0;
  /** What a refresh meets: new tokens, or a person who must sign in again. */
  refreshWorks = true;

  constructor(database: Database) {
    super();
    this.#database = database;
  }

  async open(workspaceId: string, channelId: string, { refusedVersion }: OpenChannelOptions = {}): Promise<OpenChannel> {
    const channel = await this.#database.system.channel.findFirst({ where: { id: channelId, workspaceId } });
    if (!channel || channel.state !== 'connected') throw new ChannelNotUsableError('reconnect', 'Reconnect this channel.');
    if (refusedVersion !== undefined) {
      this.refreshes += 1;
      if (!this.refreshWorks) {
        await this.markReconnect({ id: channelId, workspaceId, credentialsVersion: 1 });
        throw new ChannelNotUsableError('reconnect', 'Reconnect this channel.');
      }
    }
    const { id, network, externalId, handle, displayName, timezone, testMode, pausedUntil } = channel;
    const settings = channel.settings as Record<string, unknown>;
    return { id, workspaceId, network, externalId, handle, displayName, settings, timezone, testMode, pausedUntil, credentials: {}, credentialsVersion: 1 };
  }

  async markReconnect({ id }: Pick<OpenChannel, 'id' | 'workspaceId' | 'credentialsVersion'>): Promise<void> {
    await this.#database.system.channel.update({ where: { id }, data: { state: 'reconnect' } });
  }

  async pauseUntil(_workspaceId: string, channelId: string, until: Date): Promise<void> {
    await this.#database.system.channel.update({ where: { id: channelId }, data: { pausedUntil: until } });
  }
}

export class FakeMediaReader extends MediaReader {
  readonly known = new Map<string, KnownMedia>();

  async facts(_workspaceId: string, wanted: readonly string[]): Promise<readonly KnownMedia[]> {
    return wanted.flatMap((id) => this.known.get(id) ?? []);
  }

  async fitted(_workspaceId: string, id: string): Promise<MediaFile> {
    return { id, bytes: new Uint8Array([1]), contentType: 'image/png', width: 1, height: 1, altText: this.known.get(id)?.altText ?? '' };
  }
}

/** Wake-ups that go straight to whoever listens, and are remembered. */
export class DirectWakeUps extends WakeUps {
  readonly buckets: number[] = [];
  nows = 0;
  reconciles = 0;
  onNow: () => void = () => {};
  onOutbox: () => void = () => {};

  async at(buckets: readonly number[], _nowMs: number): Promise<void> {
    this.buckets.push(...buckets);
  }

  async now(): Promise<void> {
    this.nows += 1;
    this.onNow();
  }

  async reconcile(): Promise<void> {
    this.reconciles += 1;
  }

  outbox(): void {
    this.onOutbox();
  }
}

export class QuietWatch extends PublishingWatch {
  readonly warnings: string[] = [];
  claimed(): void {}
  finished(): void {}
  warn(message: string, facts: Readonly<Record<string, unknown>>): void {
    this.warnings.push(`${message} ${JSON.stringify(facts)}`);
  }
}

export class FakeLives extends WorkerLives {
  readonly self: string;
  readonly gone: Set<string>;

  constructor(self: string, gone: Set<string>) {
    super();
    this.self = self;
    this.gone = gone;
  }

  async isGone(worker: string): Promise<boolean> {
    return this.gone.has(worker);
  }
}

export class SilentLive extends LiveUpdates {
  readonly told: string[] = [];
  async postsChanged(_workspaceId: string, postIds: readonly string[]): Promise<void> {
    this.told.push(...postIds.map((id) => `post ${id}`));
  }
  async channelChanged(_workspaceId: string, channelId: string): Promise<void> {
    this.told.push(`channel ${channelId}`);
  }
  async approvalChanged(_workspaceId: string, { approvalId, state }: { approvalId: string; state: string }): Promise<void> {
    this.told.push(`approval ${approvalId} ${state}`);
  }
  async commentChanged(_workspaceId: string, postId: string, internal: boolean): Promise<void> {
    this.told.push(`comment ${postId}${internal ? ' internal' : ''}`);
  }
  async mediaChanged(_workspaceId: string, mediaId: string): Promise<void> {
    this.told.push(`media ${mediaId}`);
  }
}
