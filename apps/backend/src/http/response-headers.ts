import type { FastifyInstance } from 'fastify';

const everywhere = {
  'x-content-type-options': 'nosniff',
  'x-frame-options': 'DENY',
  'referrer-policy': 'strict-origin-when-cross-origin',
};

/** Answers of the API are data: nothing in them may run, be framed or be cached by others. */
const data = { 'content-security-policy': "default-src 'none'; frame-ancestors 'none'", 'cache-control': 'no-store' };

const twoYears = { 'strict-transport-security': 'max-age=63072000; includeSubDomains' };

/** Security headers and `X-Request-Id`, before any handler, so that a handler may say otherwise. */
export function setResponseHeaders(instance: FastifyInstance, secure: boolean): void {
  const common = secure ? { ...everywhere, ...twoYears } : everywhere;
  const api = { ...common, ...data };
  instance.addHook('onRequest', (request, reply, done) => {
    reply.headers(isOurs(request.url) ? api : common).header('x-request-id', request.id);
    done();
  });
}

const ourPaths = /^\/(api|health|metrics|socket)([/?]|$)/;

/** Whether the backend itself answers this path, rather than the frontend, the Sandbox or the storage. */
export const isOurs = (url: string): boolean => ourPaths.test(url);
