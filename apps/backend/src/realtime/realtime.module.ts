import { RealtimePublisherModule } from '@arkyra/realtime';
import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.ts';
import { RealtimeGateway } from './realtime.gateway.ts';
import { SocketAuthenticator } from './socket-authenticator.ts';

@Module({
  imports: [RealtimePublisherModule, AuthModule],
  providers: [RealtimeGateway, SocketAuthenticator],
})
export class RealtimeModule {}
