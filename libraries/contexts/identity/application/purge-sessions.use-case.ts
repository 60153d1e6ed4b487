import type { Clock } from '@arkyra/kernel';
import type { Sessions } from './sessions.repository.ts';

/** Ended sessions are kept a week, so that "when did this browser go?" can still be answered. */
const keptMs = 7 * 24 * 60 * 60_000;

/** Removes sessions that ended long ago, with their refresh tokens. For cron. */
export class PurgeSessions {
  readonly #sessions: Sessions;
  readonly #clock: Clock;

  constructor(sessions: Sessions, clock: Clock) {
    this.#sessions = sessions;
    this.#clock = clock;
  }

  /** Answers how many were removed. */
  execute(): Promise<number> {
    return this.#sessions.purge(new Date(this.#clock.now().getTime() - keptMs));
  }
}
