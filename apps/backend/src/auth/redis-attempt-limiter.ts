import { createHash } from 'node:crypto';
import { Config } from '@arkyra/config';
import { AttemptLimiter, TooManyAttemptsError, type Attempt, type AttemptKind } from '@arkyra/identity';
import { Redis } from '@arkyra/redis';
import { Injectable } from '@nestjs/common';
import { RateLimiterMemory, RateLimiterRedis, RateLimiterRes, type RateLimiterAbstract } from 'rate-limiter-flexible';

const minute = 60;
const hour = 60 * minute;

/**
 * What is counted, and how much of it is too much. Guessing at one account from many addresses is slowed by
 * `account`, loosely enough that a stranger cannot lock its owner out for long; trying many accounts from one
 * address by `address`.
 */
const limits: Record<AttemptKind, Partial<Record<'pair' | 'account' | 'address', { points: number; duration: number }>>> = {
  login: { pair: { points: 10, duration: 15 * minute }, account: { points: 100, duration: hour }, address: { points: 300, duration: 15 * minute } },
  register: { address: { points: 300, duration: hour } },
  password: { account: { points: 10, duration: 15 * minute } },
  reset: { account: { points: 5, duration: hour }, address: { points: 100, duration: hour } },
  confirmation: { account: { points: 5, duration: hour } },
  link: { address: { points: 300, duration: 15 * minute } },
  invite: { account: { points: 200, duration: hour } },
};

type Counter = { readonly limiter: RateLimiterAbstract; readonly keyOf: (attempt: Attempt) => string };

const keys = {
  pair: ({ account = '', ipAddress }: Attempt) => digest(`${account} ${ipAddress}`),
  account: ({ account = '' }: Attempt) => digest(account),
  address: ({ ipAddress }: Attempt) => digest(ipAddress),
};

/** Counts in Redis for all processes; in this one alone while Redis is away. */
@Injectable()
export class RedisAttemptLimiter extends AttemptLimiter {
  readonly #counters: Record<AttemptKind, Counter[]>;

  constructor(redis: Redis, { env }: Config) {
    super();
    const countersOf = (kind: AttemptKind): Counter[] =>
      (['pair', 'account', 'address'] as const).flatMap((what) => {
        const limit = limits[kind][what];
        if (!limit) return [];
        const keyPrefix = `${env.REDIS_PREFIX}:attempts:${kind}:${what}`;
        const insuranceLimiter = new RateLimiterMemory({ keyPrefix, ...limit });
        return [{ limiter: new RateLimiterRedis({ storeClient: redis, keyPrefix, insuranceLimiter, ...limit }), keyOf: keys[what] }];
      });
    this.#counters = {
      login: countersOf('login'),
      register: countersOf('register'),
      password: countersOf('password'),
      reset: countersOf('reset'),
      confirmation: countersOf('confirmation'),
      link: countersOf('link'),
      invite: countersOf('invite'),
    };
  }

  async take(kind: AttemptKind, attempt: Attempt): Promise<void> {
    const taken = await Promise.allSettled(this.#counters[kind].map(({ limiter, keyOf }) => limiter.consume(keyOf(attempt))));
    for (const result of taken) {
      if (result.status === 'fulfilled') continue;
      if (result.reason instanceof RateLimiterRes) throw new TooManyAttemptsError(Math.ceil(result.reason.msBeforeNext / 1000));
      throw result.reason;
    }
  }

  async forget(kind: AttemptKind, attempt: Attempt): Promise<void> {
    const [narrowest] = this.#counters[kind];
    await narrowest?.limiter.delete(narrowest.keyOf(attempt));
  }
}

/** Addresses of people are not kept in Redis. */
function digest(text: string): string {
  return createHash('sha256').update(text).digest('base64url').slice(0, 22);
}
