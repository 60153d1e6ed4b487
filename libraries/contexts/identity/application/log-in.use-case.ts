import type { LoginRequest } from '@arkyra/contracts/http';
import type { Account } from '../domain/account.ts';
import { InvalidCredentialsError } from '../domain/identity.errors.ts';
import type { Device } from '../domain/session.ts';
import type { Accounts } from './accounts.repository.ts';
import type { AttemptLimiter } from './attempt-limiter.ts';
import type { OpenSession, SignIn } from './open-session.ts';
import type { PasswordHasher } from './password-hasher.ts';

export class LogIn {
  readonly #accounts: Accounts;
  readonly #hasher: PasswordHasher;
  readonly #limiter: AttemptLimiter;
  readonly #openSession: OpenSession;

  constructor(accounts: Accounts, hasher: PasswordHasher, limiter: AttemptLimiter, openSession: OpenSession) {
    this.#accounts = accounts;
    this.#hasher = hasher;
    this.#limiter = limiter;
    this.#openSession = openSession;
  }

  /** An unknown address costs the same time and gets the same words as a wrong password. */
  async execute({ email, password }: LoginRequest, device: Device): Promise<{ account: Account; signIn: SignIn }> {
    const attempt = { account: email, ipAddress: device.ipAddress };
    await this.#limiter.take('login', attempt);
    const account = await this.#accounts.findByEmail(email);
    const right = await this.#hasher.verify(account?.passwordHash ?? null, password);
    if (!account || !right) throw new InvalidCredentialsError();
    await this.#limiter.forget('login', attempt);
    return { account, signIn: await this.#openSession.execute(account.id, device) };
  }
}
