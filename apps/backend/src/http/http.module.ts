import { Module, StandardSchemaSerializerInterceptor } from '@nestjs/common';
import { APP_GUARD, APP_INTERCEPTOR } from '@nestjs/core';
import { IdempotencyInterceptor } from './idempotency/idempotency.interceptor.ts';
import { IdempotencyRecords } from './idempotency/idempotency-records.ts';
import { LogPrincipalInterceptor } from './log-principal.interceptor.ts';
import { RateLimitGuard } from './rate-limit/rate-limit.guard.ts';
import { RateLimiter } from './rate-limit/rate-limiter.ts';

/** The pipeline that every request passes: limit, idempotency, serialization. */
@Module({
  providers: [
    RateLimiter,
    IdempotencyRecords,
    { provide: APP_GUARD, useClass: RateLimitGuard },
    { provide: APP_INTERCEPTOR, useClass: LogPrincipalInterceptor },
    { provide: APP_INTERCEPTOR, useClass: IdempotencyInterceptor },
    { provide: APP_INTERCEPTOR, useClass: StandardSchemaSerializerInterceptor },
  ],
  exports: [RateLimiter],
})
export class HttpModule {}
