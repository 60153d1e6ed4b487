import { createHash } from 'node:crypto';
import { guestHeader } from '@arkyra/contracts/http';
import { DomainError, InvalidInputError } from '@arkyra/kernel';
import { Injectable, type CallHandler, type ExecutionContext, type NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { IdempotencyRecords, type Claim } from './idempotency-records.ts';
import { ReplayedAnswer } from './replayed-answer.ts';

declare module 'fastify' {
  interface FastifyRequest {
    /** Set while this request holds its `Idempotency-Key`. */
    idempotencyClaim?: Claim;
  }
}

const validKey = /^[\x21-\x7e]{1,255}$/;

/** Does a POST with an `Idempotency-Key` once; the outcome is kept by {@link keepAnswer}. */
@Injectable()
export class IdempotencyInterceptor implements NestInterceptor {
  constructor(private readonly records: IdempotencyRecords) {}

  async intercept(context: ExecutionContext, next: CallHandler): Promise<Observable<unknown>> {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const key = request.headers['idempotency-key'];
    if (request.method !== 'POST' || key === undefined) return next.handle();
    if (typeof key !== 'string' || !validKey.test(key)) throw invalidKey();
    const result = await this.records.claim({ scope: scopeOf(request), key, request: fingerprint(request) });
    switch (result.kind) {
      case 'claimed':
        request.idempotencyClaim = result.claim;
        return next.handle();
      case 'answered':
        throw new ReplayedAnswer(result.status, result.answer.headers, result.answer.body);
      case 'other-request':
        throw new DomainError('invalid', 'idempotency.key_reused', { detail: 'This Idempotency-Key was used for another request. Take a new key for new content.' });
      case 'running':
        throw new DomainError('conflict', 'idempotency.in_progress', { detail: 'The first request with this Idempotency-Key is still running. Ask again shortly.', retryAfter: 1 });
    }
  }
}

function invalidKey(): InvalidInputError {
  return new InvalidInputError([{ pointer: '', code: 'idempotency.key_invalid', message: 'An Idempotency-Key has 1 to 255 visible ASCII characters.' }]);
}

/** Whose key it is; on public routes a guest's link, else the address, stands for the person. */
function scopeOf({ principal, ip, headers }: FastifyRequest): string {
  const { [guestHeader]: token } = headers;
  if (!principal && typeof token === 'string') return `guest:${createHash('sha256').update(token).digest('base64url')}`;
  if (!principal) return `address:${ip}`;
  return `${principal.workspaceId}:${principal.apiKeyId ?? principal.userId}`;
}

function fingerprint({ method, url, body }: FastifyRequest): string {
  return `${method} ${url}\n${JSON.stringify(body) ?? ''}`;
}
