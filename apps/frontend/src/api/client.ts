import createClient from 'openapi-fetch';
import { csrfToken, refreshSession } from '../session/refresh.ts';
import { markSessionEnded } from '../session/session-ended.ts';
import type { paths } from './paths.ts';
import { throwing } from './unwrap.ts';

const unsafe = (method: string) => method !== 'GET' && method !== 'HEAD';

async function once(request: Request): Promise<Response> {
  const attempt = request.clone();
  if (unsafe(attempt.method)) attempt.headers.set('x-csrf-token', csrfToken());
  return await fetch(attempt);
}

/** Sends with the session's cookies; an ended access token is renewed once, unseen. */
async function withSession(request: Request): Promise<Response> {
  if (request.method === 'POST' && !request.headers.has('idempotency-key')) request.headers.set('idempotency-key', randomKey());
  const response = await once(request);
  if (response.status !== 401 || new URL(request.url).pathname.includes('/auth/')) return response;
  const outcome = await refreshSession();
  if (outcome === 'ended') markSessionEnded();
  return outcome === 'refreshed' ? await once(request) : response;
}

/** `crypto.randomUUID` needs a secure context, which a self-hoster on plain http does not have. */
export function randomKey(): string {
  return Array.from(crypto.getRandomValues(new Uint8Array(16)), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

/** The API for browsers. Every answer that is not 2xx is thrown as `ApiProblem`; use with `unwrap`. */
export const api = createClient<paths>({ baseUrl: '/api/v1', credentials: 'same-origin', fetch: throwing(withSession) });
