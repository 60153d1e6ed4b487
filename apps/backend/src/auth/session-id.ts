import type { Principal } from '@arkyra/kernel';
import { SessionsOnlyError } from './auth.errors.ts';

/** The session of a principal on a route for sessions only. */
export function sessionIdOf({ sessionId }: Principal): string {
  if (sessionId === undefined) throw new SessionsOnlyError();
  return sessionId;
}
