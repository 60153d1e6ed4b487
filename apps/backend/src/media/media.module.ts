import { MediaContextModule } from '@arkyra/media/infrastructure';
import { QueueModule } from '@arkyra/queue';
import { Module } from '@nestjs/common';
import { LocalStorageRoutes } from './local-storage-routes.ts';
import { MediaController } from './media.controller.ts';

@Module({ imports: [QueueModule, MediaContextModule], controllers: [MediaController], providers: [LocalStorageRoutes] })
export class MediaModule {}
