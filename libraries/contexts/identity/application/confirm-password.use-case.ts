import { SessionEndedError, WrongPasswordError } from '../domain/identity.errors.ts';
import type { Accounts } from './accounts.repository.ts';
import type { AttemptLimiter } from './attempt-limiter.ts';
import type { PasswordHasher } from './password-hasher.ts';

/** That it is really the person who sits there, before something that is hard to undo. */
export class ConfirmPassword {
  readonly #accounts: Accounts;
  readonly #hasher: PasswordHasher;
  readonly #limiter: AttemptLimiter;

  constructor(accounts: Accounts, hasher: PasswordHasher, limiter: AttemptLimiter) {
    this.#accounts = accounts;
    this.#hasher = hasher;
    this.#limiter = limiter;
  }

  /** Throws `WrongPasswordError` for `/password`, `TooManyAttemptsError`. */
  async execute(userId: string, password: string, ipAddress: string): Promise<void> {
    const attempt = { account: userId, ipAddress };
    await this.#limiter.take('password', attempt);
    const account = await this.#accounts.findById(userId);
    if (!account) throw new SessionEndedError();
    if (!(await this.#hasher.verify(account.passwordHash, password))) throw new WrongPasswordError('/password');
    await this.#limiter.forget('password', attempt);
  }
}
