import type { Session, SessionEnd } from '../domain/session.ts';

export interface RefreshTokenRow {
  readonly id: string;
  readonly hash: Uint8Array;
}

export type RefreshOutcome =
  | { readonly kind: 'refreshed'; readonly session: Session }
  /** The family was ended by this very call. */
  | { readonly kind: 'reused'; readonly sessionId: string }
  | { readonly kind: 'refused' };

export abstract class Sessions {
  abstract open(session: Session, token: RefreshTokenRow): Promise<void>;
  /** Exchanges the token of `hash` for `successor` as `decideRefresh` says; calls for one session run one after another. */
  abstract refresh(hash: Uint8Array, successor: RefreshTokenRow, now: Date): Promise<RefreshOutcome>;
  /** The session that a refresh token belongs to, whatever its state. */
  abstract sessionOfToken(hash: Uint8Array): Promise<Pick<Session, 'id' | 'userId'> | null>;
  /** Last used first. */
  abstract listActive(userId: string, now: Date): Promise<Session[]>;
  abstract isActive(sessionId: string, now: Date): Promise<boolean>;
  /** False when there is no such active session. */
  abstract end(userId: string, sessionId: string, reason: SessionEnd, at: Date): Promise<boolean>;
  /** Ends every other session of the person; answers their ids. */
  abstract endOthers(userId: string, keepSessionId: string, reason: SessionEnd, at: Date): Promise<string[]>;
  /** Deletes sessions that ended before, and mailed links; answers how many sessions. */
  abstract purge(endedBefore: Date): Promise<number>;
}
