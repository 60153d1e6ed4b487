import type { Clock } from '@arkyra/kernel';
import type { LinkTokens } from '@arkyra/notifications';
import type { AccountLinks } from './account-links.repository.ts';
import type { AttemptLimiter } from './attempt-limiter.ts';

export class ConfirmEmail {
  readonly #accountLinks: AccountLinks;
  readonly #links: LinkTokens;
  readonly #limiter: AttemptLimiter;
  readonly #clock: Clock;

  constructor(accountLinks: AccountLinks, links: LinkTokens, limiter: AttemptLimiter, clock: Clock) {
    this.#accountLinks = accountLinks;
    this.#links = links;
    this.#limiter = limiter;
    this.#clock = clock;
  }

  /** Throws `LinkEndedError`, `TooManyAttemptsError`. */
  async execute(token: string, ipAddress: string): Promise<void> {
    await this.#limiter.take('link', { ipAddress });
    await this.#accountLinks.confirm(this.#links.hashOf(token), this.#clock.now());
  }
}
