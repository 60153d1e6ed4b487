import type { ServerConfig } from '../server-config.ts';
import { csrfCookies, readCookie, refreshCookies } from './cookies.ts';

export type Rotation = { readonly kind: 'rotated'; readonly setCookies: readonly string[] } | { readonly kind: 'ended' } | { readonly kind: 'unreachable' };

/** The refreshes that run in this process, by refresh token: one page asks once, however many requests it makes. */
const running = new Map<string, Promise<Rotation>>();

/**
 * Exchanges the refresh token for new cookies. Two processes that do it at once are fine: the
 * backend's grace period gives the second one a sibling.
 */
export function rotateSession(config: ServerConfig, request: Request): Promise<Rotation> {
  const cookie = request.headers.get('cookie') ?? '';
  const token = readCookie(cookie, refreshCookies);
  if (!token) return Promise.resolve({ kind: 'ended' });
  const known = running.get(token);
  if (known) return known;
  const rotation = askBackend(config, request.headers, cookie).finally(() => running.delete(token));
  running.set(token, rotation);
  return rotation;
}

async function askBackend(config: ServerConfig, incoming: Headers, cookie: string): Promise<Rotation> {
  const headers = new Headers({
    cookie,
    origin: publicOrigin(config, incoming),
    'content-type': 'application/json',
    'x-csrf-token': readCookie(cookie, csrfCookies) ?? '',
  });
  for (const name of ['user-agent', 'x-forwarded-for', 'x-request-id']) {
    const value = incoming.get(name);
    if (value) headers.set(name, value);
  }
  try {
    const response = await fetch(`${config.backendUrl}/api/v1/auth/refresh`, {
      method: 'POST',
      headers,
      body: '{}',
      cache: 'no-store',
      signal: AbortSignal.timeout(10_000),
    });
    await response.body?.cancel();
    if (response.ok) return { kind: 'rotated', setCookies: response.headers.getSetCookie() };
    return response.status < 500 && response.status !== 429 ? { kind: 'ended' } : { kind: 'unreachable' };
  } catch {
    return { kind: 'unreachable' };
  }
}

function publicOrigin(config: ServerConfig, incoming: Headers): string {
  if (config.publicUrl) return new URL(config.publicUrl).origin;
  const host = incoming.get('x-forwarded-host') ?? incoming.get('host') ?? 'localhost';
  return `${incoming.get('x-forwarded-proto') ?? 'http'}://${host}`;
}
