import { Config } from '@arkyra/config';
import { Injectable, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { Reflector } from '@nestjs/core';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { UNLIMITED } from '../access.decorators.ts';
import { RateLimiter, TooManyRequestsError, type RateLimit } from './rate-limiter.ts';

/** Third step of the pipeline (authenticate → tenant → limit → permit): so many requests a minute per key, person or address. */
@Injectable()
export class RateLimitGuard implements CanActivate {
  readonly #limit: RateLimit;
  readonly #policy: string;

  constructor(
    private readonly limiter: RateLimiter,
    private readonly reflector: Reflector,
    { env }: Config,
  ) {
    this.#limit = { name: 'requests', points: env.RATE_LIMIT_PER_MINUTE, seconds: 60 };
    this.#policy = `"${this.#limit.name}";q=${this.#limit.points};w=${this.#limit.seconds}`;
  }

  async canActivate(context: ExecutionContext): Promise<boolean> {
    if (this.#limit.points === 0 || context.getType() !== 'http') return true;
    if (this.reflector.getAllAndOverride<boolean | undefined>(UNLIMITED, [context.getHandler(), context.getClass()])) return true;
    const http = context.switchToHttp();
    const { remaining, resetAfter, exceeded } = await this.limiter.take(this.#limit, whoOf(http.getRequest<FastifyRequest>()));
    http.getResponse<FastifyReply>().headers({
      'ratelimit-policy': this.#policy,
      ratelimit: `"${this.#limit.name}";r=${remaining};t=${resetAfter}`,
    });
    if (exceeded) throw new TooManyRequestsError(resetAfter);
    return true;
  }
}

function whoOf({ principal, ip }: FastifyRequest): string {
  if (!principal) return `address:${ip}`;
  return principal.apiKeyId ? `key:${principal.apiKeyId}` : `user:${principal.userId}`;
}
