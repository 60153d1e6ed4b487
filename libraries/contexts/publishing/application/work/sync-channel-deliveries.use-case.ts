import { ChannelDeliveries } from '@arkyra/channels';
import { heldForState } from '../hold-words.ts';
import type { DeliverySweeps } from '../ports/delivery.sweeps.ts';
import type { WakeUps } from '../ports/wake-ups.ts';

/** Brings the deliveries of a channel in line with its state: held while it needs a person, back on the plan after. */
export class SyncChannelDeliveries extends ChannelDeliveries {
  readonly #sweeps: DeliverySweeps;
  readonly #wakeUps: WakeUps;

  constructor(sweeps: DeliverySweeps, wakeUps: WakeUps) {
    super();
    this.#sweeps = sweeps;
    this.#wakeUps = wakeUps;
  }

  hold(_workspaceId: string, channelId: string, reason: string): Promise<void> {
    return this.execute(channelId, reason);
  }

  resume(_workspaceId: string, channelId: string): Promise<void> {
    return this.execute(channelId);
  }

  async execute(channelId: string, reason = ''): Promise<void> {
    const moved = await this.#sweeps.syncChannel(channelId, heldForState(reason));
    if (moved === 0) return;
    this.#wakeUps.outbox();
    await this.#wakeUps.now();
  }
}
