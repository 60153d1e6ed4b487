import type { Clock } from '@arkyra/kernel';
import type { LinkTokens } from '@arkyra/notifications';
import { LinkEndedError } from '../domain/identity.errors.ts';
import type { AccountLinks } from './account-links.repository.ts';
import type { AttemptLimiter } from './attempt-limiter.ts';
import type { PasswordHasher } from './password-hasher.ts';
import type { SessionNotice } from './session-notice.ts';

/** Sets a new password by a link. Every session of the account ends. */
export class ResetPassword {
  readonly #accountLinks: AccountLinks;
  readonly #links: LinkTokens;
  readonly #hasher: PasswordHasher;
  readonly #limiter: AttemptLimiter;
  readonly #notice: SessionNotice;
  readonly #clock: Clock;

  constructor(accountLinks: AccountLinks, links: LinkTokens, hasher: PasswordHasher, limiter: AttemptLimiter, notice: SessionNotice, clock: Clock) {
    this.#accountLinks = accountLinks;
    this.#links = links;
    this.#hasher = hasher;
    this.#limiter = limiter;
    this.#notice = notice;
    this.#clock = clock;
  }

  /** Throws `LinkEndedError`, `TooManyAttemptsError`. */
  async execute({ token, newPassword }: { readonly token: string; readonly newPassword: string }, ipAddress: string): Promise<void> {
    await this.#limiter.take('link', { ipAddress });
    const tokenHash = this.#links.hashOf(token);
    // A made-up token costs no slow hash.
    if (!(await this.#accountLinks.isOpen(tokenHash, 'reset-password', this.#clock.now()))) throw new LinkEndedError();
    this.#notice.ended(await this.#accountLinks.reset(tokenHash, await this.#hasher.hash(newPassword), this.#clock.now()));
  }
}
