import type { ChannelVault } from './channel-vault.ts';
import type { RefreshChannel } from './refresh-channel.use-case.ts';
import { sweep, type SweepReport } from './sweep.ts';

const batch = 500;
/** One that fails is tried again after so long. */
const againMs = 120_000;

/** Cron's part in keeping tokens fresh. Safe to run in several processes at once. */
export class RefreshExpiringChannels {
  readonly #vault: ChannelVault;
  readonly #refresh: RefreshChannel;

  constructor(vault: ChannelVault, refresh: RefreshChannel) {
    this.#vault = vault;
    this.#refresh = refresh;
  }

  async execute(): Promise<SweepReport> {
    return sweep(await this.#vault.takeDueRefreshes(batch, againMs), (channel) => this.#refresh.execute(channel));
  }
}
