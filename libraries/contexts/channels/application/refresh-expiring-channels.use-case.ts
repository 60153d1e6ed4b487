import { DomainError } from '@arkyra/kernel';
import { inTurns } from './in-turns.ts';
import type { ChannelVault } from './channel-vault.ts';
import type { RefreshChannel } from './refresh-channel.use-case.ts';

/** Tokens are renewed this long before they end, so that a network's bad quarter of an hour does no harm. */
const aheadMs = 15 * 60_000;
const batch = 200;
const atOnce = 8;

export interface SweepReport {
  readonly done: number;
  /** Passing or definite failures that were dealt with. */
  readonly failed: number;
  /** Anything else: for the log. */
  readonly errors: readonly unknown[];
}

/** Cron's part in keeping tokens fresh. Safe to run in several processes at once. */
export class RefreshExpiringChannels {
  readonly #vault: ChannelVault;
  readonly #refresh: RefreshChannel;

  constructor(vault: ChannelVault, refresh: RefreshChannel) {
    this.#vault = vault;
    this.#refresh = refresh;
  }

  async execute(): Promise<SweepReport> {
    const channels = await this.#vault.expiringWithin(aheadMs, batch);
    return sweep(channels, (channel) => this.#refresh.execute(channel));
  }
}

/** Does `work` for each, a few at a time; one that fails does not stop the others. */
export async function sweep<T>(items: readonly T[], work: (item: T) => Promise<unknown>): Promise<SweepReport> {
  let [done, failed] = [0, 0];
  const errors: unknown[] = [];
  await inTurns(items, atOnce, async (item) => {
    try {
      await work(item);
      done += 1;
    } catch (error) {
      failed += 1;
      if (!(error instanceof DomainError)) errors.push(error);
    }
  });
  return { done, failed, errors };
}
