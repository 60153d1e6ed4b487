import { Module } from '@nestjs/common';
import { PublishingModule } from '@arkyra/publishing/infrastructure';
import { AuthModule } from './auth/auth.module.ts';
import { HealthController } from './health/health.controller.ts';
import { PostsController } from './posts/posts.controller.ts';
import { RealtimeGateway } from './realtime/realtime.gateway.ts';

@Module({
  imports: [PublishingModule, AuthModule],
  controllers: [PostsController, HealthController],
  providers: [RealtimeGateway],
})
export class AppModule {}
