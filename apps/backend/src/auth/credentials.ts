import type { FastifyRequest } from 'fastify';
import { NotSignedInError } from './auth.errors.ts';

export type Credential = { readonly kind: 'jwt' | 'api-key'; readonly text: string; readonly viaCookie: boolean };

/** What the request shows of itself: the Authorization header goes before the cookie. Throws `NotSignedInError`. */
export function credentialOf(request: Pick<FastifyRequest, 'headers'>, cookie: string | undefined): Credential {
  const { authorization } = request.headers;
  if (authorization !== undefined) {
    const text = /^Bearer +(\S+)$/i.exec(authorization)?.[1];
    if (text === undefined) throw new NotSignedInError();
    return { kind: /^ark_(live|test)_/.test(text) ? 'api-key' : 'jwt', text, viaCookie: false };
  }
  if (cookie === undefined) throw new NotSignedInError();
  return { kind: 'jwt', text: cookie, viaCookie: true };
}

/** The workspace that the request names by `X-Workspace-Id`. */
export function namedWorkspace(request: Pick<FastifyRequest, 'headers'>): string | undefined {
  const header = request.headers['x-workspace-id'];
  return typeof header === 'string' && header !== '' ? header : undefined;
}
