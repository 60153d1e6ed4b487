import { Sessions, type RefreshOutcome, type RefreshTokenRow } from '../application/sessions.repository.ts';
import { decideRefresh } from '../domain/refresh.ts';
import type { Session, SessionEnd } from '../domain/session.ts';

interface StoredToken {
  readonly id: string;
  readonly sessionId: string;
  readonly hash: string;
  readonly predecessorId: string | null;
  usedAt: Date | null;
}

const text = (hash: Uint8Array): string => Buffer.from(hash).toString('hex');

export class InMemorySessions extends Sessions {
  readonly #sessions = new Map<string, Session & { revokedAt: Date | null }>();
  readonly #tokens: StoredToken[] = [];

  async open(session: Session, { id, hash }: RefreshTokenRow): Promise<void> {
    this.#sessions.set(session.id, { ...session, revokedAt: null });
    this.#tokens.push({ id, sessionId: session.id, hash: text(hash), predecessorId: null, usedAt: null });
  }

  async refresh(hash: Uint8Array, successor: RefreshTokenRow, now: Date): Promise<RefreshOutcome> {
    const token = this.#tokens.find((candidate) => candidate.hash === text(hash));
    const session = token && this.#sessions.get(token.sessionId);
    if (!token || !session) return { kind: 'refused' };
    const mine = this.#tokens.filter(({ sessionId }) => sessionId === session.id);
    const unused = mine.filter(({ usedAt }) => !usedAt);
    const parent = mine.find(({ id }) => id === unused[0]?.predecessorId);
    const head = unused[0] ? { predecessorId: unused[0].predecessorId, grandparentId: parent?.predecessorId ?? null } : null;
    const decision = decideRefresh({ ...token, session, head }, now);
    if (decision.kind === 'ended') return { kind: 'refused' };
    if (decision.kind === 'reused') {
      session.revokedAt = now;
      return { kind: 'reused', sessionId: session.id };
    }
    if (decision.kind === 'rotate') for (const sibling of unused) sibling.usedAt = now;
    this.#tokens.push({ id: successor.id, sessionId: session.id, hash: text(successor.hash), predecessorId: decision.predecessorId, usedAt: null });
    const refreshed = { ...session, lastUsedAt: now };
    this.#sessions.set(session.id, refreshed);
    return { kind: 'refreshed', session: refreshed };
  }

  async sessionOfToken(hash: Uint8Array): Promise<Pick<Session, 'id' | 'userId'> | null> {
    const token = this.#tokens.find((candidate) => candidate.hash === text(hash));
    return (token && this.#sessions.get(token.sessionId)) ?? null;
  }

  async listActive(userId: string, now: Date): Promise<Session[]> {
    const mine = [...this.#sessions.values()].filter((session) => session.userId === userId && this.#holds(session.id, now));
    return mine.toSorted((a, b) => b.lastUsedAt.getTime() - a.lastUsedAt.getTime() || b.id.localeCompare(a.id));
  }

  async isActive(sessionId: string, now: Date): Promise<boolean> {
    return this.#holds(sessionId, now);
  }

  async end(userId: string, sessionId: string, _reason: SessionEnd, at: Date): Promise<boolean> {
    const session = this.#sessions.get(sessionId);
    if (session?.userId !== userId || !this.#holds(sessionId, at)) return false;
    session.revokedAt = at;
    return true;
  }

  async endOthers(userId: string, keepSessionId: string, reason: SessionEnd, at: Date): Promise<string[]> {
    const others = (await this.listActive(userId, at)).map(({ id }) => id).filter((id) => id !== keepSessionId);
    for (const id of others) await this.end(userId, id, reason, at);
    return others;
  }

  async purge(endedBefore: Date): Promise<number> {
    const ended = [...this.#sessions.values()].filter(({ expiresAt, revokedAt }) => expiresAt < endedBefore || (revokedAt && revokedAt < endedBefore));
    for (const { id } of ended) this.#sessions.delete(id);
    return ended.length;
  }

  #holds(id: string, now: Date): boolean {
    const session = this.#sessions.get(id);
    return session !== undefined && !session.revokedAt && session.expiresAt > now;
  }
}
