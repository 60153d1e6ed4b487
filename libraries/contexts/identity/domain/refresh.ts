import { refreshGraceMs } from './session.ts';

/** What is known when a refresh token is shown. */
export interface PresentedToken {
  readonly id: string;
  readonly predecessorId: string | null;
  /** When it was exchanged, or a sibling of it was. */
  readonly usedAt: Date | null;
  readonly session: { readonly expiresAt: Date; readonly revokedAt: Date | null };
  /**
   * The tokens not yet exchanged: siblings, so all have one predecessor. `grandparentId` is that
   * predecessor's own. Null when there is none, which is the case for no living session.
   */
  readonly head: { readonly predecessorId: string | null; readonly grandparentId: string | null } | null;
}

export type RefreshDecision =
  /** Exchange it: it and its siblings are used, one successor is made. */
  | { readonly kind: 'rotate'; readonly predecessorId: string }
  /** It was exchanged just now: give one more successor beside the present ones. */
  | { readonly kind: 'sibling'; readonly predecessorId: string | null }
  | { readonly kind: 'ended' }
  /** Somebody shows an old token: it was copied, so the family ends. */
  | { readonly kind: 'reused' };

/**
 * Rotation as RFC 9700 (section 4.14.2) asks for it. Using one sibling uses up the others, so a copied token
 * shows itself at the next refresh of either holder, even when it was copied and used within the grace.
 */
export function decideRefresh({ id, predecessorId, usedAt, session, head }: PresentedToken, now: Date): RefreshDecision {
  if (session.revokedAt || session.expiresAt <= now) return { kind: 'ended' };
  if (!usedAt) return { kind: 'rotate', predecessorId: id };
  const inGrace = now.getTime() - usedAt.getTime() <= refreshGraceMs;
  const before = head !== null && (head.predecessorId === id || (predecessorId !== null && predecessorId === head.grandparentId));
  return inGrace && before ? { kind: 'sibling', predecessorId: head.predecessorId } : { kind: 'reused' };
}
