import type { Clock, Ids } from '@arkyra/kernel';
import type { Account } from '../domain/account.ts';
import { SessionEndedError } from '../domain/identity.errors.ts';
import type { Accounts } from './accounts.repository.ts';
import type { SignIn } from './open-session.ts';
import type { SessionNotice } from './session-notice.ts';
import type { Sessions } from './sessions.repository.ts';
import type { AccessTokens, RefreshTokens } from './tokens.ts';

export class RefreshSession {
  readonly #accounts: Accounts;
  readonly #sessions: Sessions;
  readonly #access: AccessTokens;
  readonly #refresh: RefreshTokens;
  readonly #notice: SessionNotice;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(accounts: Accounts, sessions: Sessions, access: AccessTokens, refresh: RefreshTokens, notice: SessionNotice, ids: Ids, clock: Clock) {
    this.#accounts = accounts;
    this.#sessions = sessions;
    this.#access = access;
    this.#refresh = refresh;
    this.#notice = notice;
    this.#ids = ids;
    this.#clock = clock;
  }

  /** Throws `SessionEndedError`, in the same words for an unknown, an ended and a reused token. */
  async execute(refreshToken: string): Promise<{ account: Account; signIn: SignIn }> {
    const { token, hash } = this.#refresh.make();
    const outcome = await this.#sessions.refresh(this.#refresh.hashOf(refreshToken), { id: this.#ids.next(), hash }, this.#clock.now());
    if (outcome.kind === 'reused') this.#notice.ended([outcome.sessionId]);
    if (outcome.kind !== 'refreshed') throw new SessionEndedError();
    const { id: sessionId, userId, expiresAt } = outcome.session;
    const account = await this.#accounts.findById(userId);
    if (!account) throw new SessionEndedError();
    const accessToken = await this.#access.sign({ userId, sessionId });
    return { account, signIn: { sessionId, accessToken, refreshToken: token, expiresAt } };
  }
}
