import { z } from 'zod';

const claims = z.object({ exp: z.number() });

/** When a JWT that was already verified ends, in epoch milliseconds (RFC 7519, `exp`). */
export function tokenExpiry(verifiedToken: string): number {
  const [, payload = ''] = verifiedToken.split('.');
  return claims.parse(JSON.parse(Buffer.from(payload, 'base64url').toString())).exp * 1000;
}
