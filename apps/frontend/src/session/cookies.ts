/** Names as the backend sets them: `__Host-` where the public address has TLS. */
export const accessCookies = ['__Host-ark_access', 'ark_access'] as const;
export const refreshCookies = ['__Host-ark_refresh', 'ark_refresh'] as const;
export const csrfCookies = ['__Host-ark_csrf', 'ark_csrf'] as const;
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

/** A Cookie header after the browser would have taken these Set-Cookie headers. */
export function applySetCookies(header: string, setCookies: readonly string[]): string {
  const jar = new Map<string, string>();
  for (const pair of header.split(';')) {
    const at = pair.indexOf('=');
    if (at > 0) jar.set(pair.slice(0, at).trim(), pair.slice(at + 1).trim());
  }
  for (const line of setCookies) {
    const [pair = '', ...attributes] = line.split(';');
    const at = pair.indexOf('=');
    if (at <= 0) continue;
    const name = pair.slice(0, at).trim();
    const ended = attributes.some((attribute) => /^\s*max-age\s*=\s*(0|-\d+)\s*$/i.test(attribute));
    if (ended) jar.delete(name);
    else jar.set(name, pair.slice(at + 1).trim());
  }
  return [...jar].map(([name, value]) => `${name}=${value}`).join('; ');
}
