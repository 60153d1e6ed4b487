import type { Role } from '@arkyra/kernel';
import { InvitationAcceptedError, InvitationExpiredError, InvitationOfAnotherError, InvitationRevokedError } from './invitation.errors.ts';
import { isAbove } from './membership.ts';

export interface Invitation {
  readonly id: string;
  readonly workspaceId: string;
  /** Null: for whoever has the link. */
  readonly email: string | null;
  readonly role: Role;
  readonly version: number;
  readonly isMailed: boolean;
  readonly invitedById: string;
  readonly createdAt: Date;
  readonly expiresAt: Date;
  readonly acceptedAt: Date | null;
  readonly acceptedById: string | null;
  readonly revokedAt: Date | null;
}

export type InvitationState = 'open' | 'expired' | 'revoked' | 'accepted';

export const dayMs = 24 * 60 * 60_000;

/** `inviterRole` is the one held now: who could not invite any longer leaves no way in behind. */
export function stateOf(invitation: Invitation, inviterRole: Role | null, now: Date): InvitationState {
  if (invitation.acceptedAt) return 'accepted';
  const mayInvite = inviterRole !== null && !isAbove('admin', inviterRole) && !isAbove(invitation.role, inviterRole);
  if (invitation.revokedAt || !mayInvite) return 'revoked';
  return invitation.expiresAt <= now ? 'expired' : 'open';
}

/** Throws what stands between this person and the membership. */
export function ruleAcceptance(invitation: Invitation, inviterRole: Role | null, email: string, now: Date): void {
  const state = stateOf(invitation, inviterRole, now);
  if (state === 'accepted') throw new InvitationAcceptedError();
  if (state === 'revoked') throw new InvitationRevokedError();
  if (state === 'expired') throw new InvitationExpiredError();
  if (invitation.email !== null && invitation.email !== email) throw new InvitationOfAnotherError(invitation.email, email);
}
