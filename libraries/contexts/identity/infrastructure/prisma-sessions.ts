import { userActor, type AuditTrail } from '@arkyra/audit';
import type { Database, Transaction } from '@arkyra/database';
import { Sessions, type RefreshOutcome, type RefreshTokenRow } from '../application/sessions.repository.ts';
import { decideRefresh } from '../domain/refresh.ts';
import type { Session, SessionEnd } from '../domain/session.ts';
import { endSessions } from './end-sessions.ts';
import { lockPresentedToken } from './presented-token.ts';

const shown = { id: true, userId: true, userAgent: true, ipAddress: true, createdAt: true, lastUsedAt: true, expiresAt: true } as const;

export class PrismaSessions extends Sessions {
  readonly #database: Database;
  readonly #audit: AuditTrail;

  constructor(database: Database, audit: AuditTrail) {
    super();
    this.#database = database;
    this.#audit = audit;
  }

  async open(session: Session, { id, hash }: RefreshTokenRow): Promise<void> {
    await this.#database.system.$transaction(async (transaction) => {
      await transaction.session.createMany({ data: [session] });
      await transaction.refreshToken.createMany({ data: [{ id, sessionId: session.id, tokenHash: new Uint8Array(hash), createdAt: session.createdAt }] });
      await this.#record(transaction, session, 'session.opened');
    });
  }

  refresh(hash: Uint8Array, successor: RefreshTokenRow, now: Date): Promise<RefreshOutcome> {
    return this.#database.system.$transaction(async (transaction): Promise<RefreshOutcome> => {
      const presented = await lockPresentedToken(transaction, hash);
      if (!presented) return { kind: 'refused' };
      const { sessionId, userId } = presented;
      const decision = decideRefresh(presented, now);
      if (decision.kind === 'ended') return { kind: 'refused' };
      if (decision.kind === 'reused') {
        await endSessions(transaction, { id: sessionId }, 'reuse', now);
        await this.#record(transaction, { id: sessionId, userId }, 'session.reuse_detected');
        return { kind: 'reused', sessionId };
      }
      if (decision.kind === 'rotate') await transaction.refreshToken.updateMany({ where: { sessionId, usedAt: null }, data: { usedAt: now } });
      await transaction.refreshToken.createMany({
        data: [{ id: successor.id, sessionId, tokenHash: new Uint8Array(successor.hash), predecessorId: decision.predecessorId, createdAt: now }],
      });
      const session = await transaction.session.update({ where: { id: sessionId }, data: { lastUsedAt: now }, select: shown });
      return { kind: 'refreshed', session };
    });
  }

  async sessionOfToken(hash: Uint8Array): Promise<Pick<Session, 'id' | 'userId'> | null> {
    const token = await this.#database.system.refreshToken.findUnique({
      where: { tokenHash: new Uint8Array(hash) },
      select: { session: { select: { id: true, userId: true } } },
    });
    return token?.session ?? null;
  }

  listActive(userId: string, now: Date): Promise<Session[]> {
    return this.#database.system.session.findMany({
      where: { userId, revokedAt: null, expiresAt: { gt: now } },
      orderBy: [{ lastUsedAt: 'desc' }, { id: 'desc' }],
      select: shown,
    });
  }

  async isActive(sessionId: string, now: Date): Promise<boolean> {
    const { rows } = await this.#database.systemPool.query({
      name: 'session-active',
      text: 'SELECT FROM sessions WHERE id = $1 AND revoked_at IS NULL AND expires_at > $2',
      values: [sessionId, now],
    });
    return rows.length > 0;
  }

  async end(userId: string, sessionId: string, reason: SessionEnd, at: Date): Promise<boolean> {
    return (await this.#end(userId, sessionId, reason, at)).length > 0;
  }

  endOthers(userId: string, keepSessionId: string, reason: SessionEnd, at: Date): Promise<string[]> {
    return this.#end(userId, { not: keepSessionId }, reason, at);
  }

  async purge(endedBefore: Date): Promise<number> {
    await this.#database.system.accountLink.deleteMany({ where: { expiresAt: { lt: endedBefore } } });
    const { count } = await this.#database.system.session.deleteMany({
      where: { OR: [{ expiresAt: { lt: endedBefore } }, { revokedAt: { lt: endedBefore } }] },
    });
    return count;
  }

  #end(userId: string, which: string | { not: string }, reason: SessionEnd, at: Date): Promise<string[]> {
    return this.#database.system.$transaction(async (transaction) => {
      const ended = await endSessions(transaction, { userId, id: which }, reason, at);
      for (const id of ended) await this.#record(transaction, { id, userId }, 'session.ended', reason);
      return ended;
    });
  }

  #record(transaction: Transaction, { id, userId }: Pick<Session, 'id' | 'userId'>, action: string, reason?: SessionEnd): Promise<void> {
    return this.#audit.recordForPerson(transaction, userId, { actor: userActor(userId), action, objectType: 'session', objectId: id, ...(reason && { data: { reason } }) });
  }
}
