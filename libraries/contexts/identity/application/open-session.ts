import type { Clock, Ids } from '@arkyra/kernel';
import { newSession, type Device } from '../domain/session.ts';
import type { Sessions } from './sessions.repository.ts';
import type { AccessTokens, RefreshTokens } from './tokens.ts';

/** What a client keeps of its sign-in. */
export interface SignIn {
  readonly sessionId: string;
  readonly accessToken: string;
  readonly refreshToken: string;
  /** When the refresh token ends for good. */
  readonly expiresAt: Date;
}

/** The last step of every way to sign in. */
export class OpenSession {
  readonly #sessions: Sessions;
  readonly #access: AccessTokens;
  readonly #refresh: RefreshTokens;
  readonly #ids: Ids;
  readonly #clock: Clock;

  constructor(sessions: Sessions, access: AccessTokens, refresh: RefreshTokens, ids: Ids, clock: Clock) {
    this.#sessions = sessions;
    this.#access = access;
    this.#refresh = refresh;
    this.#ids = ids;
    this.#clock = clock;
  }

  async execute(userId: string, device: Device): Promise<SignIn> {
    const session = newSession(this.#ids.next(), userId, device, this.#clock.now());
    const { token, hash } = this.#refresh.make();
    await this.#sessions.open(session, { id: this.#ids.next(), hash });
    const accessToken = await this.#access.sign({ userId, sessionId: session.id });
    return { sessionId: session.id, accessToken, refreshToken: token, expiresAt: session.expiresAt };
  }
}
