import type { Clock } from '@arkyra/kernel';
import type { SessionNotice } from './session-notice.ts';
import type { Sessions } from './sessions.repository.ts';
import type { AccessTokens, RefreshTokens } from './tokens.ts';

export class LogOut {
  readonly #sessions: Sessions;
  readonly #access: AccessTokens;
  readonly #refresh: RefreshTokens;
  readonly #notice: SessionNotice;
  readonly #clock: Clock;

  constructor(sessions: Sessions, access: AccessTokens, refresh: RefreshTokens, notice: SessionNotice, clock: Clock) {
    this.#sessions = sessions;
    this.#access = access;
    this.#refresh = refresh;
    this.#notice = notice;
    this.#clock = clock;
  }

  /** Either token names the session. Logging out twice, or with tokens that ended, is fine. */
  async execute(tokens: { readonly accessToken?: string | undefined; readonly refreshToken?: string | undefined }): Promise<void> {
    const session = (await this.#byAccess(tokens.accessToken)) ?? (await this.#byRefresh(tokens.refreshToken));
    if (!session) return;
    await this.#sessions.end(session.userId, session.id, 'logout', this.#clock.now());
    this.#notice.ended([session.id]);
  }

  async #byAccess(token: string | undefined) {
    const claims = token === undefined ? null : await this.#access.verify(token);
    return claims && { id: claims.sessionId, userId: claims.userId };
  }

  #byRefresh(token: string | undefined) {
    return token === undefined ? null : this.#sessions.sessionOfToken(this.#refresh.hashOf(token));
  }
}
