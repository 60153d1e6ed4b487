import type { INestApplication } from '@nestjs/common';
import { DocumentBuilder, SwaggerModule, type OpenAPIObject } from '@nestjs/swagger';
import { version } from '../version.ts';
import { describeOperation, type Operation } from './describe-operation.ts';
import { parameters, responses, schemas, securitySchemes, tags } from './shared-components.ts';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;

const about = `Everything that Arkyra’s own pages do, for programs.

- **Who are you?** \`Authorization: Bearer <API key or access token>\`.
- **Errors** are \`application/problem+json\` (RFC 9457): \`code\` is stable, \`errors[].pointer\` names a field (RFC 6901).
- **Again, safely:** every POST takes an \`Idempotency-Key\`.
- **Pages:** \`?limit=&cursor=\`; \`nextCursor\` is null on the last page.
- **Limits:** \`RateLimit\` and \`RateLimit-Policy\` tell what is left, \`Retry-After\` how long to wait.
- **Support:** each answer carries \`X-Request-Id\`; yours is taken over when you send one.
- **Trying out:** a key of mode \`test\` reaches only channels of the Sandbox network.`;

/** The API's document (OpenAPI 3.1), from the routes and the zod schemas that check them. */
export function openApiDocument(app: INestApplication): OpenAPIObject {
  const base = new DocumentBuilder().setOpenAPIVersion('3.1.0').setTitle('Arkyra API').setDescription(about).setVersion(version);
  const document = SwaggerModule.createDocument(app, base.setLicense('Apache-2.0', 'https://www.apache.org/licenses/LICENSE-2.0').addServer('/').build());
  for (const [path, item] of Object.entries(document.paths)) {
    for (const method of methods) {
      const operation: Operation | undefined = item[method];
      if (operation) describeOperation(operation, method, path);
    }
  }
  withoutFormatPatterns(document);
  const used = new Set(Object.values(document.paths).flatMap((item) => methods.flatMap((method) => item[method]?.tags ?? [])));
  return {
    ...document,
    tags: tags.filter(({ name }) => used.has(name)),
    components: {
      ...document.components,
      schemas: sorted({ ...document.components?.schemas, ...schemas }),
      responses,
      parameters,
      securitySchemes,
    },
  };
}

const sorted = <T>(map: Record<string, T>): Record<string, T> => Object.fromEntries(Object.entries(map).toSorted(([a], [b]) => (a < b ? -1 : 1)));

/** A format that says it all needs no pattern of two lines. */
function withoutFormatPatterns(node: unknown): void {
  if (typeof node !== 'object' || node === null) return;
  if ('pattern' in node && 'format' in node && (node.format === 'uuid' || node.format === 'date-time')) delete node.pattern;
  for (const child of Object.values(node)) withoutFormatPatterns(child);
}
