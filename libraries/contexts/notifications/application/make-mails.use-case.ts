import { nextDigest } from '../domain/index.ts';
import { mayBeTold } from './tell.ts';
import type { MailOutbox } from './mail-outbox.ts';
import type { DueMail, MailDecision, MailRound, WaitingNews } from './mail-round.ts';
import { newsMail } from './news.mail.ts';
import type { NotificationSignals } from './notification-signals.ts';
import type { NotificationTimes } from './notification-times.ts';
import type { NotificationView } from './notification-view.ts';

const batchSize = 100;

/** Puts what people were told into mails, at once or in their digest. What they read meanwhile is left out. */
export class MakeMails {
  readonly #round: MailRound;
  readonly #mails: MailOutbox;
  readonly #signals: NotificationSignals;
  readonly #times: NotificationTimes;

  constructor(round: MailRound, mails: MailOutbox, signals: NotificationSignals, times: NotificationTimes) {
    this.#round = round;
    this.#mails = mails;
    this.#signals = signals;
    this.#times = times;
  }

  /** Answers how many mails it left. One that fails holds up no other, and fails the round at its end, so that it comes again. */
  async execute(): Promise<number> {
    let left = 0;
    const failures: unknown[] = [];
    let batch: readonly DueMail[] = [];
    do {
      batch = await this.#round.due(batchSize);
      for (const due of batch) {
        try {
          if (await this.#round.take(due, (waiting) => this.#decide(due, waiting))) left += 1;
        } catch (error) {
          failures.push(error);
        }
      }
    } while (batch.length === batchSize && failures.length === 0);
    if (left > 0) this.#mails.wake();
    if (failures.length > 0) throw failures[0];
    return left;
  }

  #decide({ mode }: DueMail, { addressee, window, now }: WaitingNews): MailDecision {
    if (!this.#mails.isOn || !addressee.isConfirmed) return { kind: 'never' };
    if (mode === 'now') {
      const free = (addressee.lastMail?.getTime() ?? 0) + this.#times.mailPause;
      if (free > now.getTime()) return this.#later(new Date(free), now);
    } else if (addressee.lastWindow && addressee.lastWindow >= window) {
      // Told while the digest of this window was made: the next carries it.
      return { kind: 'later', at: nextDigest(now, addressee.wishes.digest, addressee.timezone) };
    }
    return { kind: 'mail', compose: (news) => this.#compose(mode, addressee, news) };
  }

  #later(at: Date, now: Date): MailDecision {
    this.#signals.wakeMailer(at.getTime() - now.getTime());
    return { kind: 'later', at };
  }

  #compose(mode: DueMail['mode'], addressee: WaitingNews['addressee'], all: readonly NotificationView[]): ReturnType<typeof newsMail> | undefined {
    const news = all.filter(({ kind }) => mayBeTold(addressee.role, kind));
    return news.length > 0 ? newsMail(mode, addressee, news) : undefined;
  }
}
