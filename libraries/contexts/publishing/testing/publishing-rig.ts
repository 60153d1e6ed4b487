import { ChannelAccess, ChannelNotUsableError, type OpenChannel, type OpenChannelOptions } from '@arkyra/channels';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { UuidV7, type Principal, type Role } from '@arkyra/kernel';
import { MediaReader, type KnownMedia } from '@arkyra/media';
import type { MediaFile } from '@arkyra/network-kit';
import {
  ChangePost, ChannelSessions, ContentCheck, CreatePost, DeletePost, DueDispatcher, GetPost, LeaseKeeper, LiveUpdates, PartSender, ProveDelivery, PublishDelivery,
  PublishingWatch, ReconcileDelivery, RelayOutbox, ResolveDelivery, RetryDelivery, SettleDeliveries, StopPost, SweepDeliveries, SyncChannelDeliveries, UpdatePost, WakeUps,
  WorkerLives, type DeliveryOutcome,
} from '../application/index.ts';
import { publishingTimes, type PublishingTimes } from '../domain/index.ts';
import {
  PerformanceMonotonic, RandomJitter, SqlDeliveryLedger, SqlDeliverySweeps, SqlOutbox, SqlPostReader, SqlPostStore, SqlTargetFacts, TemporalTimeZones,
} from '../infrastructure/index.ts';
import { FakeNetwork } from './fake-network.ts';

export const ids = new UuidV7();

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

  async at(buckets: readonly number[]): Promise<void> {
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

class QuietWatch extends PublishingWatch {
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

class SilentLive extends LiveUpdates {
  readonly told: string[] = [];
  async postChanged(_workspaceId: string, postId: string, state: string | undefined): Promise<void> {
    this.told.push(`post ${postId} ${state ?? ''}`);
  }
  async channelChanged(_workspaceId: string, channelId: string): Promise<void> {
    this.told.push(`channel ${channelId}`);
  }
  async mediaChanged(_workspaceId: string, mediaId: string): Promise<void> {
    this.told.push(`media ${mediaId}`);
  }
}

/** One worker process's worth of publishing. */
export interface Worker {
  readonly dispatcher: DueDispatcher;
  readonly settle: SettleDeliveries;
  readonly leases: LeaseKeeper;
  readonly ledger: SqlDeliveryLedger;
  readonly publish: PublishDelivery;
  readonly outcomes: DeliveryOutcome[];
  readonly name: string;
}

/** All of publishing on a real database, with a network in memory and times cut short. */
export class PublishingRig {
  readonly network = new FakeNetwork();
  readonly media = new FakeMediaReader();
  readonly wakeUps = new DirectWakeUps();
  readonly watch = new QuietWatch();
  readonly live = new SilentLive();
  readonly zones = new TemporalTimeZones();
  readonly gone = new Set<string>();
  readonly times: PublishingTimes;
  readonly database: Database;
  readonly channels: FakeChannelAccess;
  readonly sweeps: SqlDeliverySweeps;
  readonly store: SqlPostStore;
  readonly reader: SqlPostReader;
  readonly create: CreatePost;
  readonly update: UpdatePost;
  readonly remove: DeletePost;
  readonly stop: StopPost;
  readonly retry: RetryDelivery;
  readonly resolve: ResolveDelivery;
  readonly get: GetPost;
  readonly sweep: SweepDeliveries;
  readonly sync: SyncChannelDeliveries;
  readonly relay: RelayOutbox;
  readonly check: ContentCheck;
  readonly #made: Worker[] = [];

  constructor(scale = 0.02, poolSize = 10) {
    this.times = publishingTimes(scale);
    this.database = new Database({ ...new Config(process.env).database, poolSize });
    this.channels = new FakeChannelAccess(this.database);
    this.sweeps = new SqlDeliverySweeps(this.database, this.times);
    this.store = new SqlPostStore(this.database);
    this.reader = new SqlPostReader(this.database);
    const facts = new SqlTargetFacts(this.database);
    this.check = new ContentCheck(this.network, facts, this.media);
    const change = new ChangePost(this.store, this.wakeUps);
    this.create = new CreatePost(this.store, this.check, facts, this.zones, ids, this.wakeUps);
    this.update = new UpdatePost(this.store, this.reader, this.check, this.zones, ids, this.wakeUps);
    this.remove = new DeletePost(change);
    this.stop = new StopPost(change);
    this.retry = new RetryDelivery(change, this.check);
    this.resolve = new ResolveDelivery(change, this.retry);
    this.get = new GetPost(this.reader);
    this.sweep = new SweepDeliveries(this.sweeps, this.network, this.wakeUps, this.times);
    this.sync = new SyncChannelDeliveries(this.sweeps, this.wakeUps);
    this.relay = new RelayOutbox(new SqlOutbox(this.database, this.times), this.live, this.wakeUps, this.sync, this.watch, this.times);
  }

  worker(options: { concurrency?: number; ledger?: (inner: SqlDeliveryLedger) => SqlDeliveryLedger } = {}): Worker {
    const name = `worker-${this.#made.length + 1}`;
    const lives = new FakeLives(name, this.gone);
    const plain = new SqlDeliveryLedger(this.database, ids, lives, this.times);
    const ledger = options.ledger?.(plain) ?? plain;
    const clock = new PerformanceMonotonic();
    const leases = new LeaseKeeper(ledger, clock, this.times);
    const sessions = new ChannelSessions(this.channels, this.network);
    const sender = new PartSender(this.media, ledger, leases, this.times);
    const publish = new PublishDelivery(sessions, sender, ledger, this.channels, new RandomJitter(), this.watch, this.times);
    const outcomes: DeliveryOutcome[] = [];
    const dispatcher = new DueDispatcher(ledger, leases, publish, this.wakeUps, clock, this.watch, this.times, {
      concurrency: options.concurrency ?? 20,
      onOutcome: (outcome) => outcomes.push(outcome),
    });
    const settle = new SettleDeliveries(ledger, this.sweeps, new ReconcileDelivery(sessions, ledger, lives, this.times), new ProveDelivery(sessions, ledger, this.times), this.wakeUps, this.watch);
    const worker = { dispatcher, settle, leases, ledger, publish, outcomes, name };
    this.#made.push(worker);
    return worker;
  }

  /** A workspace with its owner. */
  async workspace(policy: 'late' | 'hold' | 'skip' = 'late', timezone = 'UTC'): Promise<Principal> {
    const userId = ids.next();
    const workspaceId = ids.next();
    await this.database.system.user.create({ data: { id: userId, email: `${userId}@example.test`, name: 'Ada', passwordHash: '' } });
    await this.database.system.workspace.create({ data: { id: workspaceId, name: 'W', timezone, missedWindowPolicy: policy } });
    await this.database.system.member.create({ data: { workspaceId, userId, role: 'owner' } });
    return { kind: 'user', userId, workspaceId, role: 'owner', sessionId: 's', testMode: false };
  }

  async channel(principal: Principal, settings: Record<string, string> = {}, more: { network?: string; testMode?: boolean } = {}): Promise<string> {
    const id = ids.next();
    const { network = 'sandbox', testMode = false } = more;
    await this.database.system.channel.create({
      data: { id, workspaceId: principal.workspaceId, network, externalId: `account-${id}`, handle: 'ada', displayName: 'Ada', settings, testMode },
    });
    return id;
  }

  asked(principal: Principal): { principal: Principal; requestId: string } {
    return { principal, requestId: 'test' };
  }

  as(principal: Principal, role: Role): Principal {
    return { ...principal, role };
  }

  async rows<R extends object>(text: string, values: unknown[] = []): Promise<R[]> {
    const { rows } = await this.database.systemPool.query<R>(text, values);
    return rows;
  }

  async states(postId: string): Promise<string[]> {
    const rows = await this.rows<{ state: string }>(`SELECT state || coalesce(':' || hold_reason, '') AS state FROM deliveries WHERE post_id = $1 AND NOT removed ORDER BY position`, [postId]);
    return rows.map(({ state }) => state);
  }

  /** Runs dispatcher and settling until nothing moves any more; throws after `ms`. */
  async settle(worker: Worker, done: () => Promise<boolean>, ms = 10_000): Promise<void> {
    const end = performance.now() + ms;
    while (!(await done())) {
      if (performance.now() > end) throw new Error(`did not settle: ${this.watch.warnings.join('; ')}`);
      await this.sweep.execute();
      worker.dispatcher.wake();
      await worker.settle.execute();
      await new Promise((resolve) => setTimeout(resolve, 10));
    }
  }

  async close(): Promise<void> {
    await Promise.all(this.#made.map(({ dispatcher }) => dispatcher.stop()));
    await this.database.close();
  }
}
