import { AuditModule } from '@arkyra/audit/infrastructure';
import { DatabaseModule } from '@arkyra/database';
import { MailOutboxModule } from '@arkyra/notifications/infrastructure';
import { QueueModule } from '@arkyra/queue';
import { RedisModule } from '@arkyra/redis';
import { Module } from '@nestjs/common';
import { ApiKeysModule } from './api-keys/api-keys.module.ts';
import { ApprovalsModule } from './approvals/approvals.module.ts';
import { AuditLogApiModule } from './audit/audit.module.ts';
import { AuthModule, PermissionModule } from './auth/auth.module.ts';
import { ChannelsModule } from './channels/channels.module.ts';
import { HealthModule } from './health/health.module.ts';
import { HttpModule } from './http/http.module.ts';
import { InvitationsModule } from './invitations/invitations.module.ts';
import { MediaModule } from './media/media.module.ts';
import { MembersModule } from './members/members.module.ts';
import { NotificationsModule } from './notifications/notifications.module.ts';
import { OperationsModule } from './operations/operations.module.ts';
import { PostsModule } from './posts/posts.module.ts';
import { NetworksModule } from './networks/networks.module.ts';
import { RealtimeModule } from './realtime/realtime.module.ts';
import { TalkModule } from './comments/talk.module.ts';
import { WorkspacesModule } from './workspaces/workspaces.module.ts';

/** Global guards run in the order of the imports: AuthModule's (who, where), HttpModule's rate limit, PermissionModule's (may they). */
@Module({
  imports: [
    DatabaseModule,
    RedisModule,
    QueueModule,
    AuditModule,
    MailOutboxModule,
    AuthModule,
    HttpModule,
    PermissionModule,
    HealthModule,
    RealtimeModule,
    WorkspacesModule,
    MembersModule,
    InvitationsModule,
    ApiKeysModule,
    NetworksModule,
    ChannelsModule,
    MediaModule,
    PostsModule,
    ApprovalsModule,
    TalkModule,
    NotificationsModule,
    OperationsModule,
    AuditLogApiModule,
  ],
})
export class AppModule {}
