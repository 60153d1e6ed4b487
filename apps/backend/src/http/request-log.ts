import { logContext, withLogContext, type Logger, type Metrics } from '@arkyra/telemetry';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';

const slowMs = 1_000;

/** The request's id on every line of it, one line for what failed or was slow (all at `debug`), and its time as a metric. */
export function logRequests(instance: FastifyInstance, logger: Logger, metrics: Metrics): void {
  instance.addHook('onRequest', (request, _reply, done) => withLogContext({ requestId: request.id, ip: request.ip }, done));
  // Reading a body leaves the context of onRequest.
  instance.addHook('preValidation', (request, _reply, done) => withLogContext({ requestId: request.id, ip: request.ip }, done));
  instance.addHook('onResponse', (request, reply, done) => {
    const route = request.routeOptions.url ?? 'none';
    metrics.httpRequests.observe({ method: request.method, route, status: String(reply.statusCode) }, reply.elapsedTime / 1000);
    logAnswer(logger, request, reply, route);
    done();
  });
}

function logAnswer(logger: Logger, request: FastifyRequest, reply: FastifyReply, route: string): void {
  const { statusCode: status, elapsedTime } = reply;
  const level = status >= 500 ? 'warn' : status >= 400 || elapsedTime > slowMs ? 'info' : 'debug';
  if (!logger.isLevelEnabled(level)) return;
  const { method, ip, principal, id: requestId } = request;
  logger.log(level, `${method} ${route} ${status}`, { requestId, status, durationMs: Math.round(elapsedTime), ip, ...actorOf(principal) });
}

type Actor = { workspaceId?: string; actor?: string };

function actorOf(principal: FastifyRequest['principal']): Actor {
  if (!principal) return {};
  const actor = principal.apiKeyId ? `api-key:${principal.apiKeyId}` : `user:${principal.userId}`;
  return { workspaceId: principal.workspaceId, actor };
}

/** Once it is known who asks, each further line says so. */
export function logPrincipal(request: FastifyRequest): void {
  Object.assign(logContext() ?? {}, actorOf(request.principal));
}
