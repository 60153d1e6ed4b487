import type { Principal } from '@arkyra/kernel';
import { Injectable } from '@nestjs/common';
import { HttpAdapterHost } from '@nestjs/core';
import type { FastifyInstance } from 'fastify';
import type { Socket } from 'socket.io';
import { z } from 'zod';
import { AuthCookies } from '../auth/auth-cookies.ts';
import { NotSignedInError } from '../auth/auth.errors.ts';
import { Authenticator } from '../auth/authenticator.ts';
import { tokenExpiry } from './token-expiry.ts';

export interface Seat {
  readonly principal: Principal;
  /** Epoch milliseconds at which the access token ends. */
  readonly expiresAt: number;
}

/** What a client without cookies, or with several workspaces, says when it connects. */
const handshakeAuth = z.object({ token: z.string().optional(), workspaceId: z.uuid().optional() }).catch({});

/** Lets browsers in by the access cookie, other clients by `auth.token`. API keys have webhooks instead. */
@Injectable()
export class SocketAuthenticator {
  constructor(
    private readonly authenticator: Authenticator,
    private readonly cookies: AuthCookies,
    private readonly host: HttpAdapterHost,
  ) {}

  /** Throws a `DomainError` when the token, its session or the membership does not hold (any longer). */
  async seat({ auth, headers }: Pick<Socket['handshake'], 'auth' | 'headers'>): Promise<Seat> {
    const jar = this.host.httpAdapter.getInstance<FastifyInstance>().parseCookie(headers.cookie ?? '');
    const { token = this.cookies.accessToken(jar), workspaceId } = handshakeAuth.parse(auth);
    if (token === undefined) throw new NotSignedInError();
    const claims = await this.authenticator.session(token);
    return { principal: await this.authenticator.inWorkspace(claims, workspaceId), expiresAt: tokenExpiry(token) };
  }
}
