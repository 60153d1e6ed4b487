import { NetworkRegistryModule } from '@arkyra/network-registry/module';
import { Module } from '@nestjs/common';
import { NetworksController } from './networks.controller.ts';

@Module({ imports: [NetworkRegistryModule], controllers: [NetworksController] })
export class NetworksModule {}
