import type { Clock } from '@arkyra/kernel';
import { SessionEndedError, WrongPasswordError } from '../domain/identity.errors.ts';
import type { Accounts } from './accounts.repository.ts';
import type { AttemptLimiter } from './attempt-limiter.ts';
import type { PasswordHasher } from './password-hasher.ts';
import type { SessionNotice } from './session-notice.ts';

export interface PasswordChange {
  readonly userId: string;
  /** Stays signed in; every other session ends. */
  readonly sessionId: string;
  readonly ipAddress: string;
  readonly currentPassword: string;
  readonly newPassword: string;
}

export class ChangePassword {
  readonly #accounts: Accounts;
  readonly #hasher: PasswordHasher;
  readonly #limiter: AttemptLimiter;
  readonly #notice: SessionNotice;
  readonly #clock: Clock;

  constructor(accounts: Accounts, hasher: PasswordHasher, limiter: AttemptLimiter, notice: SessionNotice, clock: Clock) {
    this.#accounts = accounts;
    this.#hasher = hasher;
    this.#limiter = limiter;
    this.#notice = notice;
    this.#clock = clock;
  }

  async execute({ userId, sessionId, ipAddress, currentPassword, newPassword }: PasswordChange): Promise<void> {
    const attempt = { account: userId, ipAddress };
    await this.#limiter.take('password', attempt);
    const account = await this.#accounts.findById(userId);
    if (!account) throw new SessionEndedError();
    if (!(await this.#hasher.verify(account.passwordHash, currentPassword))) throw new WrongPasswordError();
    const ended = await this.#accounts.changePassword(userId, await this.#hasher.hash(newPassword), sessionId, this.#clock.now());
    this.#notice.ended(ended);
    await this.#limiter.forget('password', attempt);
  }
}
