import { WelcomeWorkspace } from '@arkyra/channels';
import { ChannelsContextModule } from '@arkyra/channels/infrastructure';
import { Config } from '@arkyra/config';
import { NetworkRegistryModule } from '@arkyra/network-registry/module';
import { ChannelDeliveriesModule } from '@arkyra/publishing/infrastructure';
import { Module, type OnModuleInit } from '@nestjs/common';
import { SignInPortsModule } from '../auth/sign-in-ports.module.ts';
import { WelcomeDesk } from '../auth/welcome-desk.ts';
import { ChannelSlotsController } from './channel-slots.controller.ts';
import { ChannelsController } from './channels.controller.ts';

@Module({ imports: [ChannelsContextModule.with([NetworkRegistryModule, ChannelDeliveriesModule]), SignInPortsModule], controllers: [ChannelsController, ChannelSlotsController] })
export class ChannelsModule implements OnModuleInit {
  constructor(
    private readonly desk: WelcomeDesk,
    private readonly welcome: WelcomeWorkspace,
    private readonly config: Config,
  ) {}

  onModuleInit(): void {
    const { SANDBOX_URL, SANDBOX_PORT } = this.config.env;
    // Port 0: nothing of the Sandbox was started here.
    if (SANDBOX_URL ?? SANDBOX_PORT) this.desk.add('Sandbox channel', (newcomer) => this.welcome.execute(newcomer));
  }
}
