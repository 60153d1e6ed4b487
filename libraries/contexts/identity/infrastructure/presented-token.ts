import type { Transaction } from '@arkyra/database';
import type { PresentedToken } from '../domain/refresh.ts';

interface Row {
  id: string;
  predecessor_id: string | null;
  used_at: Date | null;
  session_id: string;
  user_id: string;
  expires_at: Date;
  revoked_at: Date | null;
  head_id: string | null;
  head_predecessor_id: string | null;
  grandparent_id: string | null;
}

/**
 * The token of `hash` with all that the decision needs, its session locked until the transaction ends.
 * Two statements: the second one's snapshot sees what those before us in the queue have committed.
 */
export async function lockPresentedToken(transaction: Transaction, hash: Uint8Array): Promise<(PresentedToken & { sessionId: string; userId: string }) | null> {
  await transaction.$queryRaw`
    SELECT s.id FROM sessions s JOIN refresh_tokens t ON t.session_id = s.id WHERE t.token_hash = ${hash} FOR UPDATE OF s`;
  const [row] = await transaction.$queryRaw<Row[]>`
    SELECT t.id, t.predecessor_id, t.used_at, s.id AS session_id, s.user_id, s.expires_at, s.revoked_at,
           head.id AS head_id, head.predecessor_id AS head_predecessor_id, parent.predecessor_id AS grandparent_id
    FROM refresh_tokens t
    JOIN sessions s ON s.id = t.session_id
    LEFT JOIN LATERAL (
      SELECT id, predecessor_id FROM refresh_tokens WHERE session_id = s.id AND used_at IS NULL LIMIT 1
    ) head ON true
    LEFT JOIN refresh_tokens parent ON parent.id = head.predecessor_id
    WHERE t.token_hash = ${hash}`;
  if (!row) return null;
  return {
    id: row.id,
    predecessorId: row.predecessor_id,
    usedAt: row.used_at,
    session: { expiresAt: row.expires_at, revokedAt: row.revoked_at },
    head: row.head_id === null ? null : { predecessorId: row.head_predecessor_id, grandparentId: row.grandparent_id },
    sessionId: row.session_id,
    userId: row.user_id,
  };
}
