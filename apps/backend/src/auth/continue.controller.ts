import { RefreshSession, SessionEndedError } from '@arkyra/identity';
import { Controller, Get, Query, Req, Res } from '@nestjs/common';
import { ApiExcludeController } from '@nestjs/swagger';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { z } from 'zod';
import { Public } from '../http/access.decorators.ts';
import { AuthCookies } from './auth-cookies.ts';

const continueQuery = z.object({ next: z.string().max(2000).catch('/').default('/') });

/** Only a path of our own: this must not send anybody to another site. */
const ownPath = (next: string): string => (/^\/(?![/\\])[^\\\p{Cc}]*$/u.test(next) ? next : '/');

/**
 * Where the frontend sends a page load whose access token has ended. The refresh token is tied to this path, so
 * only here it can be exchanged before a page is made. A GET may do it: another site could at most renew the
 * tokens of a person's own browser.
 */
@ApiExcludeController()
@Public()
@Controller('auth/continue')
export class ContinueController {
  constructor(
    private readonly refreshSession: RefreshSession,
    private readonly cookies: AuthCookies,
  ) {}

  @Get()
  async continue(@Query({ schema: continueQuery }) query: z.infer<typeof continueQuery>, @Req() request: FastifyRequest, @Res() reply: FastifyReply): Promise<void> {
    const next = ownPath(query.next);
    const renewed = await this.#renew(request, reply);
    void reply.header('cache-control', 'no-store').redirect(renewed ? next : `/login?next=${encodeURIComponent(next)}`, 303);
  }

  async #renew(request: FastifyRequest, reply: FastifyReply): Promise<boolean> {
    const token = this.cookies.refreshToken(request.cookies);
    try {
      if (token === undefined) throw new SessionEndedError();
      const { signIn } = await this.refreshSession.execute(token);
      this.cookies.set(reply, request.cookies, signIn);
      return true;
    } catch (error) {
      if (!(error instanceof SessionEndedError)) throw error;
      this.cookies.clear(reply);
      return false;
    }
  }
}
