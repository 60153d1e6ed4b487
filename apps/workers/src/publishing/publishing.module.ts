import { ChannelsContextModule } from '@arkyra/channels/infrastructure';
import { MediaContextModule } from '@arkyra/media/infrastructure';
import { NetworkRegistryModule } from '@arkyra/network-registry/module';
import { ChannelDeliveriesModule, PublishingWorkModule } from '@arkyra/publishing/infrastructure';
import { QueueModule } from '@arkyra/queue';
import { RealtimePublisherModule } from '@arkyra/realtime';
import { Module } from '@nestjs/common';
import { EventListenersModule } from '../notifications/event-listeners.module.ts';
import { DeliveryReconcileJob } from './delivery-reconcile.job.ts';
import { DeliveryWakeJob } from './delivery-wake.job.ts';
import { OutboxRelayJob } from './outbox-relay.job.ts';

const channels = ChannelsContextModule.with([NetworkRegistryModule, ChannelDeliveriesModule]);
const jobs = [DeliveryWakeJob, DeliveryReconcileJob, OutboxRelayJob];

/** The jobs of publishing. Needs the global platform, telemetry, database and audit modules. */
@Module({
  imports: [PublishingWorkModule.with([channels, NetworkRegistryModule, MediaContextModule, EventListenersModule, RealtimePublisherModule, QueueModule])],
  providers: jobs,
  exports: jobs,
})
export class PublishingModule {}
