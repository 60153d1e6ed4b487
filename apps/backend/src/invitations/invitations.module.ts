import { WorkspacesContextModule } from '@arkyra/workspaces/infrastructure';
import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.ts';
import { InvitationsController } from './invitations.controller.ts';
import { InvitesController } from './invites.controller.ts';

@Module({ imports: [AuthModule, WorkspacesContextModule], controllers: [InvitationsController, InvitesController] })
export class InvitationsModule {}
