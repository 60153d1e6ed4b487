import { Config } from '@arkyra/config';
import { DomainError } from '@arkyra/kernel';
import { Redis } from '@arkyra/redis';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes } from 'rate-limiter-flexible';

export interface RateLimit {
  /** Names the counter in Redis and in `RateLimit-Policy`. */
  readonly name: string;
  readonly points: number;
  readonly seconds: number;
}

export interface RateLimitState {
  readonly limit: RateLimit;
  readonly remaining: number;
  /** Seconds until the window ends. */
  readonly resetAfter: number;
  readonly exceeded: boolean;
}

export class TooManyRequestsError extends DomainError {
  constructor(retryAfter: number) {
    super('quota', 'rate_limited', { detail: `Too many requests. Try again in ${retryAfter} seconds.`, retryAfter });
  }
}

/** Counts in Redis, one round trip each; in this process alone while Redis is away or the count is known to be over. */
@Injectable()
export class RateLimiter {
  readonly #limiters = new Map<string, RateLimiterRedis>();

  constructor(
    private readonly redis: Redis,
    private readonly config: Config,
  ) {}

  async take(limit: RateLimit, who: string): Promise<RateLimitState> {
    const limiter = this.#limiterOf(limit);
    const outcome = await limiter.consume(who).then(
      (result) => ({ result, exceeded: false }),
      (refusal: unknown) => {
        if (!(refusal instanceof RateLimiterRes)) throw refusal;
        return { result: refusal, exceeded: true };
      },
    );
    const { remainingPoints, msBeforeNext } = outcome.result;
    return { limit, remaining: Math.max(0, remainingPoints), resetAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)), exceeded: outcome.exceeded };
  }

  /** Forgets what was counted. */
  async reset(limit: RateLimit, who: string): Promise<void> {
    await this.#limiterOf(limit).delete(who);
  }

  #limiterOf({ name, points, seconds }: RateLimit): RateLimiterRedis {
    const known = this.#limiters.get(name);
    if (known) return known;
    const keyPrefix = `${this.config.env.REDIS_PREFIX}:limit:${name}`;
    const made = new RateLimiterRedis({
      storeClient: this.redis,
      keyPrefix,
      points,
      duration: seconds,
      rejectIfRedisNotReady: true,
      inMemoryBlockOnConsumed: points + 1,
      insuranceLimiter: new RateLimiterMemory({ keyPrefix, points, duration: seconds }),
    });
    this.#limiters.set(name, made);
    return made;
  }
}
