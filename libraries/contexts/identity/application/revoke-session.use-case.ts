import type { Clock } from '@arkyra/kernel';
import { SessionNotFoundError } from '../domain/identity.errors.ts';
import type { SessionNotice } from './session-notice.ts';
import type { Sessions } from './sessions.repository.ts';

export class RevokeSession {
  readonly #sessions: Sessions;
  readonly #notice: SessionNotice;
  readonly #clock: Clock;

  constructor(sessions: Sessions, notice: SessionNotice, clock: Clock) {
    this.#sessions = sessions;
    this.#notice = notice;
    this.#clock = clock;
  }

  /** Throws `SessionNotFoundError` for another person's session, too. */
  async execute(userId: string, sessionId: string): Promise<void> {
    if (!(await this.#sessions.end(userId, sessionId, 'revoked', this.#clock.now()))) throw new SessionNotFoundError();
    this.#notice.ended([sessionId]);
  }
}
