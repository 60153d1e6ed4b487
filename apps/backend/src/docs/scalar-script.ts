import { promisify } from 'node:util';
import { gzip } from 'node:zlib';
import fastify from 'fastify';

/**
 * Scalar's browser bundle, compressed. Its package carries it as a text of nearly 4 MB inside a plugin that
 * must be registered before the start, so it is loaded at the first visit, by an instance of its own.
 */
export async function scalarScript(): Promise<Buffer> {
  const { default: scalar } = await import('@scalar/fastify-api-reference');
  const carrier = fastify();
  await carrier.register(scalar, { routePrefix: '/docs', configuration: { url: '/api/openapi.json' } });
  const { rawPayload } = await carrier.inject('/docs/js/scalar.js');
  await carrier.close();
  return promisify(gzip)(rawPayload);
}
