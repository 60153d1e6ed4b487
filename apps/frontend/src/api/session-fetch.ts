import { activeWorkspace, markWorkspaceGone } from '../session/active-workspace.ts';
import { csrfToken, refreshSession } from '../session/refresh.ts';
import { markSessionEnded } from '../session/session-ended.ts';
import { randomKey } from './random-key.ts';

const unsafe = (method: string) => method !== 'GET' && method !== 'HEAD';

async function once(request: Request): Promise<Response> {
  const attempt = request.clone();
  if (unsafe(attempt.method)) attempt.headers.set('x-csrf-token', csrfToken());
  return await fetch(attempt);
}

/**
 * Sends with the session's cookies. An ended access token is renewed once, unseen; the second try carries the same
 * Idempotency-Key, so that it can't do a thing twice.
 */
export async function sessionFetch(request: Request): Promise<Response> {
  if (request.method === 'POST' && !request.headers.has('idempotency-key')) request.headers.set('idempotency-key', randomKey());
  const workspace = activeWorkspace();
  if (workspace !== undefined && !request.headers.has('x-workspace-id')) request.headers.set('x-workspace-id', workspace);
  const response = await once(request);
  if (response.status === 404 && workspace !== undefined && (await saysWorkspaceGone(response.clone()))) markWorkspaceGone();
  if (response.status !== 401 || new URL(request.url).pathname.includes('/auth/')) return response;
  const outcome = await refreshSession();
  if (outcome === 'ended') markSessionEnded();
  return outcome === 'refreshed' ? await once(request) : response;
}

async function saysWorkspaceGone(response: Response): Promise<boolean> {
  const problem: unknown = await response.json().catch(() => undefined);
  return typeof problem === 'object' && problem !== null && 'code' in problem && problem.code === 'workspace.not_found';
}
