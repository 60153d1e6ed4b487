import { ChannelDeliveries } from '@arkyra/channels';
import { Module } from '@nestjs/common';

/** Publishing hears of channels by `channel.changed` in the outbox, which each change carries in its own transaction. */
class ToldByOutbox extends ChannelDeliveries {
  hold(): Promise<void> {
    return Promise.resolve();
  }

  resume(): Promise<void> {
    return Promise.resolve();
  }
}

@Module({ providers: [{ provide: ChannelDeliveries, useClass: ToldByOutbox }], exports: [ChannelDeliveries] })
export class ChannelPortsModule {}
