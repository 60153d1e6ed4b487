import { WorkspacesContextModule } from '@arkyra/workspaces/infrastructure';
import { Module } from '@nestjs/common';
import { AuthModule } from '../auth/auth.module.ts';
import { WorkspacesController } from './workspaces.controller.ts';

@Module({ imports: [AuthModule, WorkspacesContextModule], controllers: [WorkspacesController] })
export class WorkspacesModule {}
