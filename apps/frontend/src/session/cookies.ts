/** Names as the backend sets them: `__Host-` where the public address has TLS. The refresh token stays at the backend's paths. */
export const accessCookies = ['__Host-ark_access', 'ark_access'] as const;
export const csrfCookies = ['__Host-ark_csrf', 'ark_csrf'] as const;
/** The workspace that the person was in last; set by the browser, read where pages are made. */
export const workspaceCookie = 'ark_workspace';
export const themeCookie = 'ark_theme';
export const localeCookie = 'ark_locale';

/** `name=value; …` as a Cookie header or `document.cookie` gives it. */
export function readCookie(header: string, names: readonly string[]): string | undefined {
  const pairs = new Map(
    header.split(';').map((pair): [string, string] => {
      const at = pair.indexOf('=');
      return at < 0 ? [pair.trim(), ''] : [pair.slice(0, at).trim(), pair.slice(at + 1).trim()];
    }),
  );
  for (const name of names) {
    const value = pairs.get(name);
    if (value) return value;
  }
  return undefined;
}
