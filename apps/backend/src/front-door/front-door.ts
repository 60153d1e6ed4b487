import httpProxy from '@fastify/http-proxy';
import type { Config } from '@arkyra/config';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyInstance, HTTPMethods } from 'fastify';
import { forwardedHeaders } from './forwarded-headers.ts';
import { guardUpgrades } from './upgrades.ts';
import { sendWaitingPage, type AnyReply } from './waiting-page.ts';

interface Passage {
  readonly upstream: string;
  /** Path below which everything is passed on; the upstream sees the whole path. */
  readonly prefix: string;
  readonly methods: HTTPMethods[];
  readonly onAway: (reply: AnyReply) => void;
}

const anyMethod: HTTPMethods[] = ['DELETE', 'GET', 'HEAD', 'OPTIONS', 'PATCH', 'POST', 'PUT'];
/** What the backend answers itself: an unknown path below is its own 404, never the frontend's. */
const own = ['/api/*', '/health/*'];

/** One address for everything: what the backend does not answer itself goes to the Sandbox or to the frontend. */
export async function frontDoor(app: NestFastifyApplication, { env }: Config): Promise<void> {
  const instance = app.getHttpAdapter().getInstance();
  const sandbox = env.SANDBOX_URL ?? `http://127.0.0.1:${env.SANDBOX_PORT}`;
  await instance.register(async (door) => {
    // Bodies go through as they come.
    door.removeAllContentTypeParsers();
    for (const url of own) door.route({ url, method: anyMethod, handler: (_, reply) => reply.callNotFound() });
    // People look at the feed here; networks are written to by workers, at the Sandbox's own address.
    await pass(door, { upstream: sandbox, prefix: '/sandbox', methods: ['GET', 'HEAD'], onAway: (reply) => reply.callNotFound() });
    await pass(door, { upstream: env.FRONTEND_URL, prefix: '/', methods: anyMethod, onAway: sendWaitingPage });
  });
  guardUpgrades(app.getHttpServer(), env.NODE_ENV === 'development' ? new URL(env.FRONTEND_URL) : undefined);
}

async function pass(door: FastifyInstance, { upstream, prefix, methods, onAway }: Passage): Promise<void> {
  await door.register(httpProxy, {
    upstream,
    prefix,
    rewritePrefix: prefix,
    httpMethods: [...methods],
    proxyPayloads: true,
    disableRequestLogging: true,
    destroyAgent: true,
    // Pages stream for as long as they like.
    undici: { connections: 256, pipelining: 1, headersTimeout: 60_000, bodyTimeout: 0, keepAliveTimeout: 4_000 },
    replyOptions: {
      // A POST must not be sent twice, and a 503 of the page is the page.
      retryDelay: () => null,
      rewriteRequestHeaders: (request, headers) => forwardedHeaders(request, headers),
      onError: onAway,
    },
  });
}
