import { Clock } from '@arkyra/kernel';
import { SessionNotice, Sessions } from '@arkyra/identity';
import { Injectable } from '@nestjs/common';
import { ShortCache } from './short-cache.ts';

/** How long another process of the backend may go on serving a session that was ended here. */
const staleMs = 5_000;

/** Remembers ended sessions: known at once in this process, by asking the database again in the others. */
@Injectable()
export class EndedSessions extends SessionNotice {
  readonly cache = new ShortCache<boolean>(staleMs);

  ended(sessionIds: readonly string[]): void {
    for (const id of sessionIds) this.cache.set(id, false);
  }
}

/** Says whether a session still holds, without a query in the steady state. */
@Injectable()
export class SessionWatch {
  constructor(
    private readonly endedSessions: EndedSessions,
    private readonly sessions: Sessions,
    private readonly clock: Clock,
  ) {}

  isActive(sessionId: string): Promise<boolean> {
    return this.endedSessions.cache.get(sessionId, () => this.sessions.isActive(sessionId, this.clock.now()));
  }
}
