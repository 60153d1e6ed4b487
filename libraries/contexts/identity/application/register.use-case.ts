import type { RegisterRequest } from '@arkyra/contracts/http';
import type { Clock, Ids } from '@arkyra/kernel';
import { firstWorkspaceName } from '@arkyra/workspaces';
import type { Account } from '../domain/account.ts';
import type { Device } from '../domain/session.ts';
import type { Accounts } from './accounts.repository.ts';
import type { AttemptLimiter } from './attempt-limiter.ts';
import type { OpenSession, SignIn } from './open-session.ts';
import type { PasswordHasher } from './password-hasher.ts';
import type { RegistrationPolicy } from './registration-policy.ts';
import type { WorkspaceWelcome } from './workspace-welcome.ts';

export interface Registered {
  readonly account: Account;
  readonly workspaceId: string;
  readonly signIn: SignIn;
}

export class Register {
  readonly #accounts: Accounts;
  readonly #hasher: PasswordHasher;
  readonly #limiter: AttemptLimiter;
  readonly #policy: RegistrationPolicy;
  readonly #welcome: WorkspaceWelcome;
  readonly #openSession: OpenSession;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(
    accounts: Accounts,
    hasher: PasswordHasher,
    limiter: AttemptLimiter,
    policy: RegistrationPolicy,
    welcome: WorkspaceWelcome,
    openSession: OpenSession,
    ids: Ids,
    clock: Clock,
  ) {
    this.#accounts = accounts;
    this.#hasher = hasher;
    this.#limiter = limiter;
    this.#policy = policy;
    this.#welcome = welcome;
    this.#openSession = openSession;
    this.#ids = ids;
    this.#clock = clock;
  }

  async execute({ email, password, name, timezone = 'UTC' }: RegisterRequest, device: Device): Promise<Registered> {
    await this.#limiter.take('register', { ipAddress: device.ipAddress });
    const passwordHash = await this.#hasher.hash(password);
    const workspaceId = this.#ids.next();
    const account = await this.#accounts.register({
      account: { id: this.#ids.next(), email, name, passwordHash, timezone, locale: 'en', createdAt: this.#clock.now() },
      workspace: { id: workspaceId, name: firstWorkspaceName(name) },
      registrationOpen: this.#policy.open,
    });
    const [signIn] = await Promise.all([
      this.#openSession.execute(account.id, device),
      this.#welcome.welcome({ workspaceId, userId: account.id, name }),
    ]);
    return { account, workspaceId, signIn };
  }
}
