import type { Clock } from '@arkyra/kernel';
import type { MailRound } from './mail-round.ts';
import type { NotificationIntents } from './notification-intents.ts';
import type { NotificationLedger } from './notification-ledger.ts';
import type { NotificationSignals } from './notification-signals.ts';

const dayMs = 24 * 60 * 60_000;
const keptMs = 90 * dayMs;
/** Long enough for a person to look at what could not be told. */
const failuresKeptMs = 7 * dayMs;

/** For cron: wakes workers for what waits, whoever forgot to. */
export class SweepNotifications {
  readonly #intents: NotificationIntents;
  readonly #round: MailRound;
  readonly #ledger: NotificationLedger;
  readonly #signals: NotificationSignals;
  readonly #clock: Clock;

  constructor(intents: NotificationIntents, round: MailRound, ledger: NotificationLedger, signals: NotificationSignals, clock: Clock) {
    this.#intents = intents;
    this.#round = round;
    this.#ledger = ledger;
    this.#signals = signals;
    this.#clock = clock;
  }

  async execute(): Promise<void> {
    if (await this.#intents.hasDue()) this.#signals.wakeWriter();
    if (await this.#round.hasDue()) this.#signals.wakeMailer();
  }

  /** Forgets what nobody looks back to; answers how many notifications. */
  async purge(): Promise<number> {
    const now = this.#clock.now().getTime();
    await this.#intents.purge(new Date(now - failuresKeptMs));
    return this.#ledger.purge(new Date(now - keptMs));
  }
}
