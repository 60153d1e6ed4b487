import type { CallHandler, ExecutionContext, NestInterceptor } from '@nestjs/common';
import type { FastifyRequest } from 'fastify';
import type { Observable } from 'rxjs';
import { logPrincipal } from './request-log.ts';

export class LogPrincipalInterceptor implements NestInterceptor {
  intercept(context: ExecutionContext, next: CallHandler): Observable<unknown> {
    if (context.getType() === 'http') logPrincipal(context.switchToHttp().getRequest<FastifyRequest>());
    return next.handle();
  }
}
