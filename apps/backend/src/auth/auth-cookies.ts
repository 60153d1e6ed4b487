import { Config } from '@arkyra/config';
import { accessTokenLifetimeMs, type SignIn } from '@arkyra/identity';
import type { CookieSerializeOptions } from '@fastify/cookie';
import { Injectable } from '@nestjs/common';
import type { FastifyReply } from 'fastify';
import { CsrfTokens } from './csrf-tokens.ts';

type Jar = Readonly<Record<string, string | undefined>>;

/** The refresh token travels only where it is used. */
const refreshPath = '/api/v1/auth';

/** The browser's three cookies; their names carry the prefixes that make browsers insist on TLS where there is TLS. */
@Injectable()
export class AuthCookies {
  readonly #access: string;
  readonly #refresh: string;
  readonly #csrf: string;
  readonly #common: CookieSerializeOptions;

  constructor(
    { secure }: Config,
    private readonly csrfTokens: CsrfTokens,
  ) {
    // `__Host-` demands Path=/, which the refresh token must not have.
    const [host, scoped] = secure ? ['__Host-', '__Secure-'] : ['', ''];
    this.#access = `${host}ark_access`;
    this.#refresh = `${scoped}ark_refresh`;
    this.#csrf = `${host}ark_csrf`;
    this.#common = { sameSite: 'lax', secure };
  }

  accessToken(jar: Jar): string | undefined {
    return jar[this.#access];
  }

  refreshToken(jar: Jar): string | undefined {
    return jar[this.#refresh];
  }

  csrfToken(jar: Jar): string | undefined {
    return jar[this.#csrf];
  }

  /** A CSRF token that the browser has for this session stays, for the sake of its other tabs. */
  set(reply: FastifyReply, jar: Jar, { sessionId, accessToken, refreshToken, expiresAt }: SignIn): void {
    const present = this.csrfToken(jar);
    const csrf = present !== undefined && this.csrfTokens.sessionOf(present) === sessionId ? present : this.csrfTokens.make(sessionId);
    void reply
      .setCookie(this.#access, accessToken, { ...this.#common, httpOnly: true, path: '/', maxAge: accessTokenLifetimeMs / 1000 })
      .setCookie(this.#refresh, refreshToken, { ...this.#common, httpOnly: true, path: refreshPath, expires: expiresAt })
      .setCookie(this.#csrf, csrf, { ...this.#common, path: '/', expires: expiresAt });
  }

  clear(reply: FastifyReply): void {
    void reply
      .clearCookie(this.#access, { ...this.#common, httpOnly: true, path: '/' })
      .clearCookie(this.#refresh, { ...this.#common, httpOnly: true, path: refreshPath })
      .clearCookie(this.#csrf, { ...this.#common, path: '/' });
  }
}
