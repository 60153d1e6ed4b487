/** A path of our own to go on to, or the fallback: never another origin, never the pages of the sign-in itself. */
export function safeNextPath(next: string | null | undefined, fallback = '/calendar'): string {
  if (!next || !next.startsWith('/') || next.startsWith('//') || next.includes('\\')) return fallback;
  const url = new URL(next, 'http://arkyra.invalid');
  if (url.host !== 'arkyra.invalid' || /^\/(login|register|api)(\/|$)/.test(url.pathname)) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}

/** Where the backend renews the session and comes back to `here`, or goes on to the sign-in. */
export const continueAt = (here: string): string => `/api/v1/auth/continue?next=${encodeURIComponent(here)}`;

export const loginAt = (here: string): string => (here === '/' ? '/login' : `/login?next=${encodeURIComponent(here)}`);
