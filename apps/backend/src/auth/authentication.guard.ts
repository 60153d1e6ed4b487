import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { PUBLIC } from '../http/access.decorators.ts';
import { AuthCookies } from './auth-cookies.ts';
import { credentialOf } from './credentials.ts';

/** Passport puts what the strategy answers on `request.principal`; the strategy's errors go on unchanged. */
const throughPassport = {
  jwt: new (AuthGuard('jwt'))({ property: 'principal', session: false }),
  'api-key': new (AuthGuard('api-key'))({ property: 'principal', session: false }),
};

/** First and second step of the request pipeline: authenticate → tenant. Limit and permit follow in their own guards. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  constructor(
    private readonly reflector: Reflector,
    private readonly cookies: AuthCookies,
  ) {}

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, [context.getHandler(), context.getClass()])) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const { kind } = credentialOf(request, this.cookies.accessToken(request.cookies));
    await throughPassport[kind].canActivate(context);
    return true;
  }
}
