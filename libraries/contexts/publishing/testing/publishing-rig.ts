import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import pg from 'pg';
import { UuidV7, type Principal, type Role } from '@arkyra/kernel';
import {
  NetworkSlots, ChangePost, ChannelSessions, ContentCheck, CreatePost, DeletePost, DueDispatcher, GetPost, LeaseKeeper, PartSender, ProveDelivery, PublishDelivery,
  ReconcileDelivery, RelayOutbox, ResolveDelivery, RetryDelivery, SettleDeliveries, SlotFinder, SlotPlanner, StopPost, SweepDeliveries, SyncChannelDeliveries, UpdatePost,
  type DeliveryOutcome,
} from '../application/index.ts';
import { publishingTimes, type PublishingTimes } from '../domain/index.ts';
import {
  PerformanceMonotonic, RandomJitter, SqlDeliveryLedger, SqlDeliverySweeps, SqlOutbox, SqlPostReader, SqlPostStore, SqlSlotFacts, SqlTargetFacts, TemporalTimeZones,
} from '../infrastructure/index.ts';
import { DirectWakeUps, FakeChannelAccess, FakeLives, FakeMediaReader, QuietWatch, SilentLive } from './fakes.ts';
import { FakeNetwork } from './fake-network.ts';

export const ids = new UuidV7();

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

export interface DeliveryRow {
  readonly state: string;
  readonly hold: string | null;
  readonly fence: number;
  readonly attempts: number;
  readonly tries: number;
  readonly failure: { code: string; cause: string; whoActs: string; nextStep: string } | null;
  readonly url: string | null;
  readonly published: { externalId: string }[];
  readonly published_at: Date | null;
  readonly due_at: Date;
  readonly scheduled_at: Date;
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
  readonly slots: SlotFinder;
  readonly #made: Worker[] = [];
  #owner: pg.Pool | undefined;

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
    this.slots = new SlotFinder(new SqlSlotFacts(this.database), this.zones);
    const planner = new SlotPlanner(this.slots, this.zones);
    this.create = new CreatePost(this.store, this.check, facts, this.zones, ids, this.wakeUps, planner);
    this.update = new UpdatePost(this.store, this.reader, this.check, this.zones, ids, this.wakeUps, planner);
    this.remove = new DeletePost(change);
    this.stop = new StopPost(change);
    this.retry = new RetryDelivery(change, this.check);
    this.resolve = new ResolveDelivery(change, this.retry);
    this.get = new GetPost(this.reader);
    this.sweep = new SweepDeliveries(this.sweeps, this.wakeUps, new FakeLives('cron', this.gone), this.times);
    this.sync = new SyncChannelDeliveries(this.sweeps, this.wakeUps);
    this.relay = new RelayOutbox(new SqlOutbox(this.database), this.live, this.wakeUps, this.sync, this.watch, this.times);
  }

  worker(options: { concurrency?: number; ledger?: (inner: SqlDeliveryLedger) => SqlDeliveryLedger } = {}): Worker {
    const name = `worker-${this.#made.length + 1}`;
    const lives = new FakeLives(name, this.gone);
    const plain = new SqlDeliveryLedger(this.database, ids, lives, this.times);
    const ledger = options.ledger?.(plain) ?? plain;
    const clock = new PerformanceMonotonic();
    const leases = new LeaseKeeper(ledger, clock, this.times);
    const sessions = new ChannelSessions(this.channels, this.network, clock);
    const sender = new PartSender(this.media, ledger, leases, this.times, new NetworkSlots(options.concurrency ?? 20));
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

  /** As the owner of the tables, for what the apps' roles may not do. */
  async asOwner<R extends object>(text: string): Promise<R[]> {
    this.#owner ??= new pg.Pool({ connectionString: new Config(process.env).database.owner, max: 1 });
    const { rows } = await this.#owner.query<R>(text);
    return rows;
  }

  async states(postId: string): Promise<string[]> {
    const rows = await this.rows<{ state: string }>(`SELECT state || coalesce(':' || hold_reason, '') AS state FROM deliveries WHERE post_id = $1 AND NOT removed ORDER BY position`, [postId]);
    return rows.map(({ state }) => state);
  }

  /** A post that is to go out now, to one channel. */
  async now(principal: Principal, channelId: string, texts: string | readonly string[], scheduledAt?: string): Promise<{ postId: string; deliveryId: string }> {
    const parts = (typeof texts === 'string' ? [texts] : texts).map((text) => ({ text }));
    const when = scheduledAt === undefined ? ({ state: 'now' } as const) : ({ state: 'scheduled', scheduledAt } as const);
    const { postId, body } = await this.create.execute({ ...this.asked(principal), request: { ...when, timezone: 'UTC', parts, targets: [{ channelId }] } });
    const { deliveries } = JSON.parse(body) as { deliveries: { id: string }[] };
    return { postId, deliveryId: deliveries[0]?.id ?? '' };
  }

  async delivery(id: string): Promise<DeliveryRow> {
    const [row] = await this.rows<DeliveryRow>(
      `SELECT state, hold_reason AS hold, fence, attempt_count AS attempts, tries, failure, url, published, published_at, due_at, scheduled_at FROM deliveries WHERE id = $1`,
      [id],
    );
    if (!row) throw new Error(`no delivery ${id}`);
    return row;
  }

  /** The timeline's codes, in order. */
  async events(deliveryId: string): Promise<string[]> {
    const rows = await this.rows<{ event: string }>('SELECT event FROM delivery_events WHERE delivery_id = $1 ORDER BY at, id', [deliveryId]);
    return rows.map(({ event }) => event);
  }

  async attempts(deliveryId: string): Promise<{ number: number; part: number; outcome: string | null; key: string }[]> {
    return this.rows('SELECT number, part, outcome, network_key AS key FROM attempts WHERE delivery_id = $1 ORDER BY number', [deliveryId]);
  }

  /** Settles until every delivery of the database is where it can stay. */
  atRest(worker: Worker, ms?: number): Promise<void> {
    return this.settle(worker, async () => (await this.rows(`SELECT FROM deliveries WHERE state IN ('scheduled', 'publishing', 'unknown') AND due_at < clock_timestamp() + interval '10 minutes'`)).length === 0, ms);
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
    await this.#owner?.end();
    await this.database.close();
  }
}
