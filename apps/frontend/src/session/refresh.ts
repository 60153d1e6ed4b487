import { csrfCookies, readCookie } from './cookies.ts';

export const csrfToken = (): string => readCookie(document.cookie, csrfCookies) ?? '';

/** `ended`: sign in again. `unreachable`: nothing is known, keep what is on the screen. */
export type RefreshOutcome = 'refreshed' | 'ended' | 'unreachable';

const stamp = 'ark.refreshed-at';
let running: Promise<RefreshOutcome> | undefined;

/** Rotates the session's tokens: once at a time in this tab, and once for all tabs where the browser has locks. */
export function refreshSession(): Promise<RefreshOutcome> {
  running ??= acrossTabs(Date.now()).finally(() => {
    running = undefined;
  });
  return running;
}

async function acrossTabs(askedAt: number): Promise<RefreshOutcome> {
  const once = async () => (refreshedSince(askedAt) ? 'refreshed' : await ask());
  // Locks need a secure context; without them the server's grace period covers two tabs at once.
  return 'locks' in navigator ? await navigator.locks.request('ark-refresh', once) : await once();
}

function refreshedSince(moment: number): boolean {
  try {
    return Number(localStorage.getItem(stamp) ?? 0) > moment;
  } catch {
    return false;
  }
}

async function ask(): Promise<RefreshOutcome> {
  try {
    const response = await fetch('/api/v1/auth/refresh', {
      method: 'POST',
      credentials: 'same-origin',
      headers: { 'content-type': 'application/json', 'x-csrf-token': csrfToken() },
      body: '{}',
    });
    if (response.ok) {
      remember();
      return 'refreshed';
    }
    return response.status < 500 && response.status !== 429 ? 'ended' : 'unreachable';
  } catch {
    return 'unreachable';
  }
}

function remember(): void {
  try {
    localStorage.setItem(stamp, String(Date.now()));
  } catch {
    // Storage may be switched off; then each tab refreshes for itself.
  }
}
