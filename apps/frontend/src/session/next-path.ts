/** A path of our own to go on to, or the fallback: never another origin, never the pages of the sign-in itself. */
export function safeNextPath(next: string | null | undefined, fallback = '/calendar'): string {
  if (!next || !next.startsWith('/') || next.startsWith('//') || next.includes('\\')) return fallback;
  const url = new URL(next, 'http://arkyra.invalid');
  if (url.host !== 'arkyra.invalid' || /^\/(login|register|session)(\/|$)/.test(url.pathname)) return fallback;
  return `${url.pathname}${url.search}${url.hash}`;
}
