import type { Clock } from '@arkyra/kernel';
import type { Session } from '../domain/session.ts';
import type { Sessions } from './sessions.repository.ts';

export class ListSessions {
  readonly #sessions: Sessions;
  readonly #clock: Clock;

  constructor(sessions: Sessions, clock: Clock) {
    this.#sessions = sessions;
    this.#clock = clock;
  }

  /** Active ones, last used first. */
  execute(userId: string): Promise<Session[]> {
    return this.#sessions.listActive(userId, this.#clock.now());
  }
}
