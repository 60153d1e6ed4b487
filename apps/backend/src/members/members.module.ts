import { WorkspacesContextModule } from '@arkyra/workspaces/infrastructure';
import { Module } from '@nestjs/common';
import { MembersController } from './members.controller.ts';

@Module({ imports: [WorkspacesContextModule], controllers: [MembersController] })
export class MembersModule {}
