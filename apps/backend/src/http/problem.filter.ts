import { Catch, Logger, MethodNotAllowedException, type ArgumentsHost, type ExceptionFilter } from '@nestjs/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { ReplayedAnswer } from './idempotency/replayed-answer.ts';
import type { KnownRoutes } from './known-routes.ts';
import { problemDocumentOf, problemOf } from './problem.ts';

/** Turns whatever was thrown, by us, Nest or Fastify, into one problem document (RFC 9457). */
@Catch()
export class ProblemFilter implements ExceptionFilter<unknown> {
  readonly #logger = new Logger('Http');
  readonly #routes: KnownRoutes;

  constructor(routes: KnownRoutes) {
    this.#routes = routes;
  }

  catch(error: unknown, host: ArgumentsHost): void {
    const http = host.switchToHttp();
    const [request, reply] = [http.getRequest<FastifyRequest>(), http.getResponse<FastifyReply>()];
    if (error instanceof ReplayedAnswer) return error.sendTo(reply);
    const problem = this.#methodProblem(request, reply) ?? problemOf(error);
    if (problem.status >= 500) this.#logger.error(`${request.method} ${request.routeOptions.url ?? request.url} failed`, error);
    if (reply.raw.headersSent) {
      reply.raw.destroy();
      return;
    }
    if (problem.retryAfter !== undefined) reply.header('retry-after', String(Math.ceil(problem.retryAfter)));
    if (problem.status === 401) reply.header('www-authenticate', 'Bearer');
    void reply.status(problem.status).type('application/problem+json').send(JSON.stringify(problemDocumentOf(problem, request.id)));
  }

  /** The router knows only "not found"; an address that answers to other methods is 405. */
  #methodProblem(request: FastifyRequest, reply: FastifyReply): ReturnType<typeof problemOf> | undefined {
    if (!request.is404) return undefined;
    const allowed = this.#routes.methodsOf(request.url);
    if (!allowed.length) return undefined;
    reply.header('allow', allowed.join(', '));
    return problemOf(new MethodNotAllowedException());
  }
}
