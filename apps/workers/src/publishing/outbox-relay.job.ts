import { RelayOutbox } from '@arkyra/publishing';
import type { JobHandler } from '@arkyra/queue';
import { Injectable } from '@nestjs/common';

@Injectable()
export class OutboxRelayJob implements JobHandler<'outbox.relay'> {
  constructor(private readonly relay: RelayOutbox) {}

  run(): Promise<void> {
    return this.relay.execute();
  }
}
