import type { ChannelVault } from './channel-vault.ts';
import type { CheckChannel } from './check-channel.use-case.ts';
import { sweep, type SweepReport } from './sweep.ts';

const everyMs = 4 * 3_600_000;
const batch = 100;

/** Cron's health pre-flight: every channel is read every few hours. Safe to run in several processes at once. */
export class CheckStaleChannels {
  readonly #vault: ChannelVault;
  readonly #check: CheckChannel;

  constructor(vault: ChannelVault, check: CheckChannel) {
    this.#vault = vault;
    this.#check = check;
  }

  async execute(): Promise<SweepReport> {
    return sweep(await this.#vault.takeDueChecks(batch, everyMs), (channel) => this.#check.execute(channel));
  }
}
