import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { docsPage, docsPolicy, docsScript } from './docs-page.ts';
import { openApiDocument } from './open-api-document.ts';
import { scalarScript } from './scalar-script.ts';

const script = 'text/javascript; charset=utf-8';

/** `/api/openapi.json` and, readable, `/api/docs`. Both are made at the first visit: most processes never see one. */
export function apiDocs(app: NestFastifyApplication): void {
  const instance = app.getHttpAdapter().getInstance();
  let document: string | undefined;
  let scalar: Promise<Buffer> | undefined;

  instance.get('/api/openapi.json', (_, reply) => {
    document ??= JSON.stringify(openApiDocument(app));
    return reply.type('application/json; charset=utf-8').header('cache-control', 'no-cache').send(document);
  });
  instance.get('/api/docs', (_, reply) => reply.type('text/html; charset=utf-8').header('content-security-policy', docsPolicy).send(docsPage));
  instance.get('/api/docs/start.js', (_, reply) => reply.type(script).header('cache-control', 'no-cache').send(docsScript));
  instance.get('/api/docs/scalar.js', async (_, reply) => {
    const bytes = await (scalar ??= scalarScript());
    return reply.type(script).headers({ 'content-encoding': 'gzip', 'cache-control': 'public, max-age=86400' }).send(bytes);
  });
}
