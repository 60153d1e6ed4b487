import { ChannelsContextModule } from '@arkyra/channels/infrastructure';
import { NetworkRegistryModule } from '@arkyra/network-registry/module';
import { ChannelDeliveriesModule } from '@arkyra/publishing/infrastructure';
import { Module } from '@nestjs/common';
import { CheckChannelsTask } from './check-channels.task.ts';
import { RefreshChannelsTask } from './refresh-channels.task.ts';

@Module({ imports: [ChannelsContextModule.with([NetworkRegistryModule, ChannelDeliveriesModule])], providers: [RefreshChannelsTask, CheckChannelsTask] })
export class ChannelsModule {}
