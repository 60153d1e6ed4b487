import { PublishingSweepModule } from '@arkyra/publishing/infrastructure';
import { QueueModule } from '@arkyra/queue';
import { Module } from '@nestjs/common';
import { SweepDeliveriesTask } from './sweep-deliveries.task.ts';

@Module({ imports: [PublishingSweepModule.with([QueueModule])], providers: [SweepDeliveriesTask] })
export class PublishingModule {}
