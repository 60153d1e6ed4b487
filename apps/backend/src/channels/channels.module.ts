import { WelcomeWorkspace } from '@arkyra/channels';
import { ChannelsContextModule } from '@arkyra/channels/infrastructure';
import { Module, type OnModuleInit } from '@nestjs/common';
import { SignInPortsModule } from '../auth/sign-in-ports.module.ts';
import { WelcomeDesk } from '../auth/welcome-desk.ts';
import { NetworksModule } from '../networks/networks.module.ts';
import { ChannelPortsModule } from './channel-ports.module.ts';
import { ChannelsController } from './channels.controller.ts';

/** `ChannelsContextModule` of this app: one instance, for everybody who opens channels. */
export const channelsContext = ChannelsContextModule.with([NetworksModule, ChannelPortsModule]);

@Module({ imports: [channelsContext, NetworksModule, SignInPortsModule], controllers: [ChannelsController] })
export class ChannelsModule implements OnModuleInit {
  constructor(
    private readonly desk: WelcomeDesk,
    private readonly welcome: WelcomeWorkspace,
  ) {}

  onModuleInit(): void {
    this.desk.add('Sandbox channel', (newcomer) => this.welcome.execute(newcomer));
  }
}
