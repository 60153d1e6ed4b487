import type { Clock, Ids } from '@arkyra/kernel';
import type { LinkTokens, MailOutbox } from '@arkyra/notifications';
import { MailOffError } from '../domain/identity.errors.ts';
import type { AccountLinks } from './account-links.repository.ts';
import { confirmationMail } from './account.mail.ts';
import type { AttemptLimiter } from './attempt-limiter.ts';
import type { GetAccount } from './get-account.query.ts';
import { newAccountLink } from './new-account-link.ts';

export class SendConfirmation {
  readonly #account: GetAccount;
  readonly #accountLinks: AccountLinks;
  readonly #links: LinkTokens;
  readonly #mails: MailOutbox;
  readonly #limiter: AttemptLimiter;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(account: GetAccount, accountLinks: AccountLinks, links: LinkTokens, mails: MailOutbox, limiter: AttemptLimiter, ids: Ids, clock: Clock) {
    this.#account = account;
    this.#accountLinks = accountLinks;
    this.#links = links;
    this.#mails = mails;
    this.#limiter = limiter;
    this.#ids = ids;
    this.#clock = clock;
  }

  /** Nothing is sent to an address that is confirmed. Throws `MailOffError`, `TooManyAttemptsError`. */
  async execute(userId: string, ipAddress: string): Promise<void> {
    if (!this.#mails.isOn) throw new MailOffError();
    const { email, name, emailVerifiedAt } = await this.#account.execute(userId);
    if (emailVerifiedAt) return;
    await this.#limiter.take('confirmation', { account: userId, ipAddress });
    const link = newAccountLink(this.#ids, this.#links, this.#clock.now(), { userId, email, purpose: 'verify-email' });
    await this.#accountLinks.add(link, confirmationMail(link.id, name));
    this.#mails.wake();
  }
}
