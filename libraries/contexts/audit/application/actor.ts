import type { Principal } from '@arkyra/kernel';

export const systemActor = 'system';

export const userActor = (userId: string): string => `user:${userId}`;

/** Whoever came by a guest's link. */
export const guestActor = (guestId: string): string => `guest:${guestId}`;

/** The `actor` of audit rows for whoever makes the request. */
export function actorOf(principal: Principal): string {
  return principal.apiKeyId === undefined ? userActor(principal.userId) : `api-key:${principal.apiKeyId}`;
}
