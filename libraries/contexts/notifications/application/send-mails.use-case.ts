import { pauseAfter } from '../domain/send-again.ts';
import type { MailCarrier } from './mail-carrier.ts';
import type { ClaimedMail, MailQueue } from './mail-queue.ts';

/** Sends what waits. Any number of processes may run it at once, and any number of times: a mail belongs to one claim. */
export class SendMails {
  readonly #queue: MailQueue;
  readonly #carrier: MailCarrier;

  constructor(queue: MailQueue, carrier: MailCarrier) {
    this.#queue = queue;
    this.#carrier = carrier;
  }

  /** Answers how many were sent. */
  async execute(): Promise<number> {
    let sent = 0;
    for (let mail = await this.#queue.claim(); mail; mail = await this.#queue.claim()) if (await this.#send(mail)) sent += 1;
    return sent;
  }

  async #send(mail: ClaimedMail): Promise<boolean> {
    const carried = await this.#carrier.carry(mail.id, mail);
    if (carried.kind === 'sent') {
      await this.#queue.sent(mail);
      return true;
    }
    const pause = carried.kind === 'refused' ? undefined : pauseAfter(mail.attempt);
    if (pause === undefined) await this.#queue.failed(mail, carried.words);
    else await this.#queue.putOff(mail, pause, carried.words);
    return false;
  }
}
