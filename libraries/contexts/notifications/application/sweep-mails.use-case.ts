import type { Clock } from '@arkyra/kernel';
import type { MailOutbox } from './mail-outbox.ts';
import type { MailQueue } from './mail-queue.ts';

/** Long enough to answer "did it ever go out?". */
const keptMs = 7 * 24 * 60 * 60_000;

/** For cron: wakes a worker for mails that were put off or whose wake-up was lost, and forgets old ones. */
export class SweepMails {
  readonly #queue: MailQueue;
  readonly #outbox: MailOutbox;
  readonly #clock: Clock;

  constructor(queue: MailQueue, outbox: MailOutbox, clock: Clock) {
    this.#queue = queue;
    this.#outbox = outbox;
    this.#clock = clock;
  }

  async execute(): Promise<void> {
    if (this.#outbox.isOn && (await this.#queue.hasDue())) this.#outbox.wake();
    await this.#queue.purge(new Date(this.#clock.now().getTime() - keptMs));
  }
}
