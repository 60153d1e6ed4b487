import type { Clock } from '@arkyra/kernel';
import type { SessionNotice } from './session-notice.ts';
import type { Sessions } from './sessions.repository.ts';

export class RevokeOtherSessions {
  readonly #sessions: Sessions;
  readonly #notice: SessionNotice;
  readonly #clock: Clock;

  constructor(sessions: Sessions, notice: SessionNotice, clock: Clock) {
    this.#sessions = sessions;
    this.#notice = notice;
    this.#clock = clock;
  }

  async execute(userId: string, keepSessionId: string): Promise<void> {
    this.#notice.ended(await this.#sessions.endOthers(userId, keepSessionId, 'revoked', this.#clock.now()));
  }
}
