export const maxRedirects = 5;

const statuses = new Set([301, 302, 303, 307, 308]);
// All that may follow to another origin; anything else may be a secret under a name that we don't know.
const harmless = new Set(['accept', 'accept-encoding', 'accept-language', 'content-type', 'user-agent', 'range', 'if-modified-since', 'if-none-match']);

export interface Hop {
  readonly url: URL;
  readonly method: string;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: string | Uint8Array | undefined;
}

export function isRedirect(status: number, headers: Readonly<Record<string, string>>): boolean {
  return statuses.has(status) && Boolean(headers['location']);
}

/** The request that a redirect asks for (RFC 9110, 15.4), without credentials when the origin changes. */
export function nextHop(hop: Hop, status: number, url: URL): Hop {
  const becomesGet = (status === 303 && hop.method !== 'HEAD') || ((status === 301 || status === 302) && hop.method === 'POST');
  const kept = Object.entries(hop.headers).filter(
    ([name]) => (url.origin === hop.url.origin || harmless.has(name)) && !(becomesGet && name.startsWith('content-')),
  );
  return {
    url,
    method: becomesGet ? 'GET' : hop.method,
    headers: Object.fromEntries(kept),
    body: becomesGet ? undefined : hop.body,
  };
}
