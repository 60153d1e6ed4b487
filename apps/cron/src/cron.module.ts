import { AuditModule } from '@arkyra/audit/infrastructure';
import { DatabaseModule } from '@arkyra/database';
import { QueueModule } from '@arkyra/queue';
import { RedisModule } from '@arkyra/redis';
import { Module } from '@nestjs/common';
import { AuditTasksModule } from './audit/audit.module.ts';
import { ChannelsModule } from './channels/channels.module.ts';
import { MediaModule } from './media/media.module.ts';
import { NotificationsModule } from './notifications/notifications.module.ts';
import { PublishingModule } from './publishing/publishing.module.ts';
import { TasksModule } from './tasks/tasks.module.ts';
import { UpkeepModule } from './upkeep/upkeep.module.ts';

/** Wall-clock work. Each context's tasks are in its own folder here. */
@Module({ imports: [DatabaseModule, RedisModule, QueueModule, AuditModule, TasksModule, UpkeepModule, ChannelsModule, PublishingModule, MediaModule, NotificationsModule, AuditTasksModule] })
export class CronModule {}
