const minute = 60_000;

export const accessTokenLifetimeMs = 15 * minute;
/** Absolute end of a sign-in, however often it is refreshed. */
export const sessionLifetimeMs = 30 * 24 * 60 * minute;
/** How long an exchanged refresh token may still be shown: answers get lost, tabs race. */
export const refreshGraceMs = 10_000;

export type SessionEnd = 'logout' | 'revoked' | 'reuse' | 'password';

/** What the client was, for the list of sessions. */
export interface Device {
  readonly userAgent: string;
  readonly ipAddress: string;
}

/** One sign-in of one browser or client: the family of its refresh tokens. */
export interface Session extends Device {
  readonly id: string;
  readonly userId: string;
  readonly createdAt: Date;
  readonly lastUsedAt: Date;
  readonly expiresAt: Date;
}

const longestUserAgent = 300;

export function newSession(id: string, userId: string, device: Device, now: Date): Session {
  const userAgent = device.userAgent.slice(0, longestUserAgent);
  return { id, userId, userAgent, ipAddress: device.ipAddress, createdAt: now, lastUsedAt: now, expiresAt: new Date(now.getTime() + sessionLifetimeMs) };
}
