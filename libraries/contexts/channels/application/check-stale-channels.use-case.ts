import type { ChannelVault } from './channel-vault.ts';
import type { CheckChannel } from './check-channel.use-case.ts';
import { sweep, type SweepReport } from './refresh-expiring-channels.use-case.ts';

const staleMs = 4 * 3_600_000;
const batch = 100;

/** Cron's health pre-flight: every channel is read every few hours. */
export class CheckStaleChannels {
  readonly #vault: ChannelVault;
  readonly #check: CheckChannel;

  constructor(vault: ChannelVault, check: CheckChannel) {
    this.#vault = vault;
    this.#check = check;
  }

  async execute(): Promise<SweepReport> {
    return sweep(await this.#vault.uncheckedFor(staleMs, batch), (channel) => this.#check.execute(channel));
  }
}
