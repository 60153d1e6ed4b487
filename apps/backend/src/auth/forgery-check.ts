import { Config } from '@arkyra/config';
import { Injectable } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import { AuthCookies } from './auth-cookies.ts';
import { CsrfError, ForeignOriginError } from './auth.errors.ts';
import { CsrfTokens } from './csrf-tokens.ts';

const safeMethods = new Set(['GET', 'HEAD', 'OPTIONS']);

/** Keeps other sites from using the cookies of somebody's browser. */
@Injectable()
export class ForgeryCheck {
  readonly #origin: string;

  constructor(
    { env }: Config,
    private readonly cookies: AuthCookies,
    private readonly csrfTokens: CsrfTokens,
  ) {
    this.#origin = new URL(env.PUBLIC_URL).origin;
  }

  /**
   * For a request that was authenticated by a cookie. Unsafe methods need our own Origin and a header that
   * repeats the CSRF cookie; with `sessionId` the token must be that session's.
   */
  check(request: FastifyRequest, sessionId?: string): void {
    if (safeMethods.has(request.method)) return;
    if (request.headers.origin !== this.#origin) throw new ForeignOriginError(this.#origin);
    const header = request.headers['x-csrf-token'];
    if (typeof header !== 'string' || header !== this.cookies.csrfToken(request.cookies)) throw new CsrfError();
    const boundTo = this.csrfTokens.sessionOf(header);
    if (boundTo === null || (sessionId !== undefined && boundTo !== sessionId)) throw new CsrfError();
  }

  /** For log-in and registration, which set cookies but need none: a browser of another site is turned away. */
  checkOrigin(request: FastifyRequest): void {
    const { origin } = request.headers;
    if (origin !== undefined && origin !== this.#origin) throw new ForeignOriginError(this.#origin);
  }
}
