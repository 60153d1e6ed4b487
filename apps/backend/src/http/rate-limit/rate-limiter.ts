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

/** Requests that a process has been granted ahead, and what was left in Redis then. */
interface Grant {
  left: number;
  readonly remaining: number;
  /** By `performance.now()`: the end of the window. */
  readonly until: number;
}

/** At most a sixtieth of the limit, so that what one process holds ahead is not missed in another. */
const mostAhead = 10;
const grantedAtOnce = ({ points }: RateLimit): number => Math.min(mostAhead, Math.floor(points / 60));
const mostGrants = 50_000;
const nothing = (): void => {};

/**
 * Counts in Redis, shared by all processes; in this process alone while Redis is away or the count is known to be over. Under a
 * wide limit a process asks for several requests at once, and one by one again where the limit comes near.
 */
@Injectable()
export class RateLimiter {
  readonly #limiters = new Map<string, RateLimiterRedis>();
  readonly #grants = new Map<string, Grant>();
  readonly #asking = new Map<string, Promise<void>>();

  constructor(
    private readonly redis: Redis,
    private readonly config: Config,
  ) {}

  async take(limit: RateLimit, who: string): Promise<RateLimitState> {
    const key = `${limit.name} ${who}`;
    for (let asked = this.#asking.get(key); asked && !this.#isGranted(key); asked = this.#asking.get(key)) await asked;
    const grant = this.#grants.get(key);
    const now = performance.now();
    if (grant && this.#isGranted(key)) {
      grant.left -= 1;
      return { limit, remaining: grant.remaining + grant.left, resetAfter: Math.max(1, Math.ceil((grant.until - now) / 1000)), exceeded: false };
    }
    const wide = grantedAtOnce(limit);
    if (wide <= 1 || !grant || grant.until <= now || grant.remaining < 2 * wide) return this.#ask(limit, who, key, 1);
    const asking = this.#ask(limit, who, key, wide).finally(() => this.#asking.delete(key));
    // Others of the same key wait for this one and take from what it is granted.
    this.#asking.set(key, asking.then(nothing, nothing));
    return asking;
  }

  /** Forgets what was counted. */
  async reset(limit: RateLimit, who: string): Promise<void> {
    this.#grants.delete(`${limit.name} ${who}`);
    await this.#limiterOf(limit).delete(who);
  }

  #isGranted(key: string): boolean {
    const grant = this.#grants.get(key);
    return grant !== undefined && grant.left > 0 && grant.until > performance.now();
  }

  async #ask(limit: RateLimit, who: string, key: string, points: number): Promise<RateLimitState> {
    const outcome = await this.#limiterOf(limit)
      .consume(who, points)
      .then(
        (result) => ({ result, exceeded: false }),
        (refusal: unknown) => {
          if (!(refusal instanceof RateLimiterRes)) throw refusal;
          return { result: refusal, exceeded: true };
        },
      );
    const { remainingPoints, msBeforeNext } = outcome.result;
    const ahead = outcome.exceeded || grantedAtOnce(limit) <= 1 ? 0 : this.#keep(key, points - 1, remainingPoints, msBeforeNext);
    return { limit, remaining: Math.max(0, remainingPoints) + ahead, resetAfter: Math.max(1, Math.ceil(msBeforeNext / 1000)), exceeded: outcome.exceeded };
  }

  /** Adds to what a request that asked at the same time was granted; says how many there are now. */
  #keep(key: string, more: number, remaining: number, msBeforeNext: number): number {
    const now = performance.now();
    const known = this.#grants.get(key);
    const left = more + (known && known.until > now ? known.left : 0);
    if (!known && this.#grants.size >= mostGrants) this.#grants.clear();
    this.#grants.set(key, { left, remaining, until: now + msBeforeNext });
    return left;
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
