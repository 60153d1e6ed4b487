import { WorkspacesContextModule } from '@arkyra/workspaces/infrastructure';
import { Module } from '@nestjs/common';
import { ApiKeysController } from './api-keys.controller.ts';

@Module({ imports: [WorkspacesContextModule], controllers: [ApiKeysController] })
export class ApiKeysModule {}
