import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { Ids, wire, wireAs } from '@arkyra/kernel';
import { MediaReader } from '@arkyra/media';
import { NetworkRegistry } from '@arkyra/network-kit';
import { JobQueue } from '@arkyra/queue';
import type { DynamicModule } from '@nestjs/common';
import {
  CalendarQuery,
  ChangePost,
  ContentCheck,
  CreatePost,
  DeletePost,
  DeliverySweeps,
  DeliveryTimeline,
  GetPost,
  ListPosts,
  NextSlotQuery,
  OpenSlotsQuery,
  PostReader,
  PostStore,
  ResolveDelivery,
  RetryDelivery,
  SlotFacts,
  SlotFinder,
  SlotPlanner,
  StopPost,
  SweepDeliveries,
  TargetFacts,
  UpdatePost,
  ValidatePost,
  WakeUps,
  WorkerLives,
} from '../application/index.ts';
import { PublishingTimes, publishingTimes, TimeZones } from '../domain/index.ts';
import { PerformanceMonotonic } from './process-senses.ts';
import { ProcessWorkerLives } from './process-worker-lives.ts';
import { QueueWakeUps } from './queue-wake-ups.ts';
import { RecentTargetFacts } from './recent-target-facts.ts';
import { SqlDeliverySweeps } from './sql-delivery.sweeps.ts';
import { SqlPostReader } from './sql-post.reader.ts';
import { SqlPostStore } from './sql-post.store.ts';
import { SqlSlotFacts } from './sql-slot-facts.ts';
import { SqlTargetFacts } from './sql-target-facts.ts';
import { TemporalTimeZones } from './temporal-time-zones.ts';

/** Times and wake-ups, the same for everybody. */
export const publishingBasics = [
  { provide: PublishingTimes, useFactory: ({ env }: Config): PublishingTimes => publishingTimes(env.ARKYRA_TIME_SCALE), inject: [Config] },
  wireAs(WakeUps, QueueWakeUps, [JobQueue]),
];

const forPeople = [
  wire(CreatePost, [PostStore, ContentCheck, TargetFacts, TimeZones, Ids, WakeUps, SlotPlanner]),
  wire(UpdatePost, [PostStore, PostReader, ContentCheck, TimeZones, Ids, WakeUps, SlotPlanner]),
  wire(ValidatePost, [ContentCheck]),
  wire(DeletePost, [ChangePost]),
  wire(StopPost, [ChangePost]),
  wire(RetryDelivery, [ChangePost, ContentCheck]),
  wire(ResolveDelivery, [ChangePost, RetryDelivery]),
  wire(GetPost, [PostReader]),
  wire(ListPosts, [PostReader]),
  wire(CalendarQuery, [PostReader]),
  wire(NextSlotQuery, [SlotFinder]),
  wire(OpenSlotsQuery, [SlotFinder]),
  wire(DeliveryTimeline, [PostReader]),
];

/** What people do with posts. Needs the global platform and database modules. */
export class PublishingContextModule {
  /** `imports` provide `NetworkRegistry`, `MediaReader` and `JobQueue`. */
  static with(imports: NonNullable<DynamicModule['imports']>): DynamicModule {
    return {
      module: PublishingContextModule,
      imports,
      providers: [
        ...publishingBasics,
        wireAs(PostStore, SqlPostStore, [Database]),
        wireAs(PostReader, SqlPostReader, [Database]),
        { provide: TargetFacts, useFactory: (database: Database): TargetFacts => new RecentTargetFacts(new SqlTargetFacts(database), new PerformanceMonotonic()), inject: [Database] },
        wireAs(TimeZones, TemporalTimeZones, []),
        wireAs(SlotFacts, SqlSlotFacts, [Database]),
        wire(SlotFinder, [SlotFacts, TimeZones]),
        wire(SlotPlanner, [SlotFinder, TimeZones]),
        wire(ContentCheck, [NetworkRegistry, TargetFacts, MediaReader]),
        wire(ChangePost, [PostStore, WakeUps]),
        ...forPeople,
      ],
      exports: forPeople.map(({ provide }) => provide),
    };
  }
}

/** Cron's part of publishing. */
export class PublishingSweepModule {
  /** `imports` provide `JobQueue`. */
  static with(imports: NonNullable<DynamicModule['imports']>): DynamicModule {
    return {
      module: PublishingSweepModule,
      imports,
      providers: [
        ...publishingBasics,
        wireAs(DeliverySweeps, SqlDeliverySweeps, [Database, PublishingTimes]),
        { provide: WorkerLives, useFactory: (): WorkerLives => new ProcessWorkerLives() },
        wire(SweepDeliveries, [DeliverySweeps, WakeUps, WorkerLives, PublishingTimes]),
      ],
      exports: [SweepDeliveries],
    };
  }
}
