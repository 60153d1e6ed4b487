import { FixedClock, UuidV7 } from '@arkyra/kernel';
import { LinkTokens, MailOutbox, type LinkRef, type MailState, type NewMail } from '@arkyra/notifications';
import { MembershipNotice } from '@arkyra/workspaces';
import { Accounts, type NewAccount, type ProfileChanges } from '../application/accounts.repository.ts';
import { AttemptLimiter, type Attempt, type AttemptKind } from '../application/attempt-limiter.ts';
import { OpenSession } from '../application/open-session.ts';
import { PasswordHasher } from '../application/password-hasher.ts';
import { SessionNotice } from '../application/session-notice.ts';
import { AccessTokens, type AccessClaims, type VerifiedAccess } from '../application/tokens.ts';
import { WorkspaceWelcome } from '../application/workspace-welcome.ts';
import type { Account } from '../domain/account.ts';
import { EmailTakenError, RegistrationClosedError, TooManyAttemptsError } from '../domain/identity.errors.ts';
import { RandomRefreshTokens } from '../infrastructure/random-refresh-tokens.ts';
import { InMemorySessions } from './in-memory-sessions.ts';

class InMemoryAccounts extends Accounts {
  readonly #accounts = new Map<string, Account>();
  readonly #sessions: InMemorySessions;

  constructor(sessions: InMemorySessions) {
    super();
    this.#sessions = sessions;
  }

  async findByEmail(email: string): Promise<Account | null> {
    return [...this.#accounts.values()].find((account) => account.email === email) ?? null;
  }

  async findById(id: string): Promise<Account | null> {
    return this.#accounts.get(id) ?? null;
  }

  async register({ account, policy }: NewAccount): Promise<Account> {
    const isInstanceOwner = this.#accounts.size === 0;
    if (!isInstanceOwner && policy !== 'open') throw new RegistrationClosedError();
    if (await this.findByEmail(account.email)) throw new EmailTakenError();
    return this.#keep({ ...account, isInstanceOwner });
  }

  async hasOwner(): Promise<boolean> {
    return this.#accounts.size > 0;
  }

  async registerInvited(): Promise<never> {
    throw new Error('No invitations here');
  }

  async updateProfile(id: string, changes: ProfileChanges): Promise<Account> {
    return this.#keep({ ...this.#accounts.get(id)!, ...(changes as Partial<Account>) });
  }

  async changePassword(id: string, passwordHash: string, keepSessionId: string, at: Date): Promise<string[]> {
    this.#keep({ ...this.#accounts.get(id)!, passwordHash });
    return this.#sessions.endOthers(id, keepSessionId, 'password', at);
  }

  #keep(account: Account): Account {
    this.#accounts.set(account.id, account);
    return account;
  }
}

/** Reversible, and remembers what was asked of it. */
class PlainHasher extends PasswordHasher {
  readonly verified: (string | null)[] = [];

  async hash(password: string): Promise<string> {
    return `hash of ${password}`;
  }

  async verify(hash: string | null, password: string): Promise<boolean> {
    this.verified.push(hash);
    return hash === `hash of ${password}`;
  }
}

class CountingLimiter extends AttemptLimiter {
  readonly taken: [AttemptKind, Attempt][] = [];
  readonly forgotten: [AttemptKind, Attempt][] = [];
  exhausted = false;

  async take(kind: AttemptKind, attempt: Attempt): Promise<void> {
    if (this.exhausted) throw new TooManyAttemptsError(60);
    this.taken.push([kind, attempt]);
  }

  async forget(kind: AttemptKind, attempt: Attempt): Promise<void> {
    this.forgotten.push([kind, attempt]);
  }
}

class ReadableTokens extends AccessTokens {
  async sign({ userId, sessionId }: AccessClaims): Promise<string> {
    return `${userId} ${sessionId}`;
  }

  async verify(token: string): Promise<VerifiedAccess | null> {
    const [userId, sessionId] = token.split(' ');
    return userId && sessionId ? { userId, sessionId, expiresAtMs: Infinity } : null;
  }
}

class Listener extends SessionNotice {
  readonly heard: string[] = [];

  ended(sessionIds: readonly string[]): void {
    this.heard.push(...sessionIds);
  }
}

class Host extends WorkspaceWelcome {
  readonly welcomed: object[] = [];

  async welcome(newcomer: object): Promise<void> {
    this.welcomed.push(newcomer);
  }
}

class ReadableLinks extends LinkTokens {
  make({ purpose, id, version }: LinkRef) {
    const token = `${purpose} ${id} ${version}`;
    return { token, hash: this.hashOf(token) };
  }

  hashOf(token: string): Uint8Array {
    return new TextEncoder().encode(token);
  }

  urlOf(link: LinkRef): string {
    return this.make(link).token;
  }
}

export class NoMail extends MailOutbox {
  readonly isOn = false;

  async leave(_transaction: object, { recipient }: NewMail): Promise<void> {
    throw new Error(`A mail to ${recipient}`);
  }

  async callOff(): Promise<void> {}

  async statesOf(): Promise<ReadonlyMap<string, MailState>> {
    return new Map<string, MailState>();
  }

  wake(): void {}
}

class Nobody extends MembershipNotice {
  changed(): void {}
}

/** Everything around signing in, in memory. */
export function signInWorld() {
  const sessions = new InMemorySessions();
  const accounts = new InMemoryAccounts(sessions);
  const [clock, ids] = [new FixedClock('2026-11-20T12:00:00Z'), new UuidV7()];
  const [access, refreshTokens] = [new ReadableTokens(), new RandomRefreshTokens()];
  const openSession = new OpenSession(sessions, access, refreshTokens, ids, clock);
  return { sessions, accounts, clock, ids, access, refreshTokens, openSession, hasher: new PlainHasher(), limiter: new CountingLimiter(), notice: new Listener(), memberships: new Nobody(), links: new ReadableLinks(), mails: new NoMail(), host: new Host() };
}
