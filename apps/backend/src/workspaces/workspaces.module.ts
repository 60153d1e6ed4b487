import { WorkspacesContextModule } from '@arkyra/workspaces/infrastructure';
import { Module } from '@nestjs/common';
import { WorkspacesController } from './workspaces.controller.ts';

@Module({ imports: [WorkspacesContextModule], controllers: [WorkspacesController] })
export class WorkspacesModule {}
