import { ChannelAccess } from '@arkyra/channels';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { Ids, wire, wireAs } from '@arkyra/kernel';
import { MediaReader } from '@arkyra/media';
import { NetworkRegistry } from '@arkyra/network-kit';
import { RealtimePublisher } from '@arkyra/realtime';
import { AppLogger, Metrics } from '@arkyra/telemetry';
import { Inject, Module, type BeforeApplicationShutdown, type DynamicModule } from '@nestjs/common';
import {
  Backlog,
  ChannelSessions,
  DeliveryLedger,
  DeliverySweeps,
  DueDispatcher,
  EventListeners,
  Jitter,
  LeaseKeeper,
  LiveUpdates,
  Monotonic,
  NetworkSlots,
  Outbox,
  PartSender,
  ProveDelivery,
  PublishDelivery,
  PublishingWatch,
  ReconcileDelivery,
  RelayOutbox,
  SettleDeliveries,
  SettleSoon,
  SyncChannelDeliveries,
  WakeUps,
  WorkerLives,
} from '../application/index.ts';
import { PublishingTimes } from '../domain/index.ts';
import { MetricsPublishingWatch } from './metrics-publishing-watch.ts';
import { PerformanceMonotonic, RandomJitter } from './process-senses.ts';
import { ProcessWorkerLives } from './process-worker-lives.ts';
import { publishingBasics } from './publishing.module.ts';
import { RealtimeLiveUpdates } from './realtime-live-updates.ts';
import { SqlDeliveryLedger } from './sql-delivery.ledger.ts';
import { SqlDeliverySweeps } from './sql-delivery.sweeps.ts';
import { SqlOutbox } from './sql-outbox.ts';

const adapters = [
  ...publishingBasics,
  { provide: WorkerLives, useFactory: (): WorkerLives => new ProcessWorkerLives() },
  wireAs(Monotonic, PerformanceMonotonic, []),
  wireAs(Jitter, RandomJitter, []),
  wireAs(PublishingWatch, MetricsPublishingWatch, [AppLogger, Metrics]),
  wireAs(LiveUpdates, RealtimeLiveUpdates, [RealtimePublisher]),
  wireAs(DeliveryLedger, SqlDeliveryLedger, [Database, Ids, WorkerLives, PublishingTimes]),
  wireAs(DeliverySweeps, SqlDeliverySweeps, [Database, PublishingTimes]),
  wireAs(Outbox, SqlOutbox, [Database]),
];

const inner = [
  wire(LeaseKeeper, [DeliveryLedger, Monotonic, PublishingTimes]),
  wire(ChannelSessions, [ChannelAccess, NetworkRegistry, Monotonic]),
  wire(Backlog, []),
  { provide: NetworkSlots, useFactory: ({ env }: Config) => new NetworkSlots(env.WORKER_CONCURRENCY), inject: [Config] },
  wire(PartSender, [MediaReader, DeliveryLedger, LeaseKeeper, PublishingTimes, NetworkSlots]),
  wire(PublishDelivery, [ChannelSessions, PartSender, DeliveryLedger, ChannelAccess, Jitter, PublishingWatch, PublishingTimes]),
  wire(ReconcileDelivery, [ChannelSessions, DeliveryLedger, WorkerLives, PublishingTimes]),
  wire(ProveDelivery, [ChannelSessions, DeliveryLedger, PublishingTimes]),
  wire(SyncChannelDeliveries, [DeliverySweeps, WakeUps]),
];

const settleSoon = {
  provide: SettleSoon,
  useFactory: (settle: SettleDeliveries, clock: Monotonic, watch: PublishingWatch) => new SettleSoon(settle, clock, (error) => watch.warn('Deliveries could not be settled', { error: String(error) })),
  inject: [SettleDeliveries, Monotonic, PublishingWatch],
};

const dispatcher = {
  provide: DueDispatcher,
  useFactory: (ledger: DeliveryLedger, leases: LeaseKeeper, publish: PublishDelivery, wakeUps: WakeUps, clock: Monotonic, watch: PublishingWatch, times: PublishingTimes, { env }: Config, soon: SettleSoon, backlog: Backlog) =>
    new DueDispatcher(ledger, leases, publish, wakeUps, clock, watch, times, { concurrency: 2 * env.WORKER_CONCURRENCY, onOutcome: (outcome) => soon.noted(outcome), backlog }),
  inject: [DeliveryLedger, LeaseKeeper, PublishDelivery, WakeUps, Monotonic, PublishingWatch, PublishingTimes, Config, SettleSoon, Backlog],
};

const offered = [
  wire(SettleDeliveries, [DeliveryLedger, DeliverySweeps, ReconcileDelivery, ProveDelivery, WakeUps, PublishingWatch, Backlog]),
  wire(RelayOutbox, [Outbox, LiveUpdates, WakeUps, SyncChannelDeliveries, PublishingWatch, PublishingTimes, EventListeners]),
];

/** What a worker process does for publishing. Ends by sending out what it has claimed. */
@Module({})
export class PublishingWorkModule implements BeforeApplicationShutdown {
  /** `imports` provide `NetworkRegistry`, `ChannelAccess`, `MediaReader`, `EventListeners`, `RealtimePublisher` and `JobQueue`. */
  static with(imports: NonNullable<DynamicModule['imports']>): DynamicModule {
    return {
      module: PublishingWorkModule,
      imports,
      providers: [...adapters, ...inner, ...offered, settleSoon, dispatcher],
      exports: [DueDispatcher, ...offered.map(({ provide }) => provide)],
    };
  }

  constructor(
    @Inject(DueDispatcher) private readonly dispatcher: DueDispatcher,
    @Inject(SettleSoon) private readonly soon: SettleSoon,
  ) {}

  async beforeApplicationShutdown(): Promise<void> {
    this.soon.stop();
    await this.dispatcher.stop();
  }
}
