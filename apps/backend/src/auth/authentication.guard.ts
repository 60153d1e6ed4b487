import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import { AuthGuard } from '@nestjs/passport';
import type { FastifyRequest } from 'fastify';
import { ANYWHERE, PUBLIC } from '../http/access.decorators.ts';
import { ApiKeyStrategy } from './api-key.strategy.ts';
import { AuthCookies } from './auth-cookies.ts';
import { credentialOf, type Credential } from './credentials.ts';
import { JwtStrategy } from './jwt.strategy.ts';

/** Passport puts what the strategy answers on `request.principal`; the strategy's errors go on unchanged. */
const throughPassport = (strategy: string): CanActivate => new (AuthGuard(strategy))({ property: 'principal', session: false });

/** First and second step of the request pipeline: authenticate → tenant. Limit and permit follow in their own guards. */
@Injectable()
export class AuthenticationGuard implements CanActivate {
  readonly #guards: Record<Credential['kind'], CanActivate>;

  constructor(
    private readonly reflector: Reflector,
    private readonly cookies: AuthCookies,
    jwt: JwtStrategy,
    apiKey: ApiKeyStrategy,
  ) {
    this.#guards = { jwt: throughPassport(jwt.registeredAs), 'api-key': throughPassport(apiKey.registeredAs) };
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (context.getType() !== 'http') return true;
    const route = [context.getHandler(), context.getClass()];
    if (this.reflector.getAllAndOverride<boolean | undefined>(PUBLIC, route)) return true;
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    request.isAnywhere = this.reflector.getAllAndOverride<boolean | undefined>(ANYWHERE, route) === true;
    const { kind } = credentialOf(request, this.cookies.accessToken(request.cookies));
    await this.#guards[kind].canActivate(context);
    return true;
  }
}
