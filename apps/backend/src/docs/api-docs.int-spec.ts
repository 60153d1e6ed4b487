import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, expect, test } from '@jest/globals';
import type { OpenAPIObject } from '@nestjs/swagger';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { registered } from '../auth/testing/clients.ts';
import { createApp } from '../create-app.ts';

let app: NestFastifyApplication;
let document: OpenAPIObject;
beforeAll(async () => {
  app = await createApp();
  document = (await app.inject('/api/openapi.json')).json();
});
afterAll(() => app.close());

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const operations = () =>
  Object.entries(document.paths).flatMap(([path, item]) => methods.flatMap((method) => (item[method] ? [{ path, method, operation: item[method] }] : [])));

test('is OpenAPI 3.1 with a readable, unique name and a tag for each call', () => {
  expect(document.openapi).toMatch(/^3\.1\./);
  const names = operations().map(({ operation }) => operation.operationId);
  expect(names.filter((name) => !/^[a-z][A-Za-z]+$/.test(name ?? ''))).toEqual([]);
  expect(new Set(names).size).toBe(names.length);
  const known = new Set(document.tags?.map(({ name }) => name));
  expect(operations().filter(({ operation }) => !operation.summary || !operation.tags?.length || !operation.tags.every((tag) => known.has(tag)))).toEqual([]);
});

test('every reference leads somewhere', () => {
  const references = [...JSON.stringify(document).matchAll(/"\$ref":"#\/([^"]+)"/g)].map(([, path = '']) => path);
  expect(references.length).toBeGreaterThan(20);
  const broken = references.filter((path) => path.split('/').reduce<unknown>((at, key) => (typeof at === 'object' && at ? Reflect.get(at, key) : undefined), document) === undefined);
  expect(broken).toEqual([]);
});

test('says who may call, and that errors are problems', () => {
  for (const { path, method, operation } of operations()) {
    const open = path.startsWith('/health') || path.startsWith('/api/v1/auth/') || path === '/api/v1/invites/{token}' || path.startsWith('/api/v1/guest') || path.startsWith('/api/v1/notifications/end-mails/');
    expect([method, path, operation.security]).toEqual([method, path, open ? [] : [{ bearer: [] }, { cookie: [] }]]);
    expect(operation.responses['default']).toEqual({ $ref: '#/components/responses/Problem' });
    expect(operation.parameters?.some((parameter) => '$ref' in parameter && parameter.$ref.endsWith('/IdempotencyKey'))).toBe(method === 'post');
  }
  expect(JSON.stringify(document)).not.toContain('x-access');
});

test('answers are as documented', async () => {
  const ajv = new Ajv2020({ strict: false, allErrors: true });
  addFormats.default(ajv);
  ajv.addSchema(document, 'api');
  const { browser } = await registered(app);
  const fits = (path: string, method: 'get' | 'post', status: number, body: unknown) => {
    const pointer = `api#/paths/${path.replaceAll('~', '~0').replaceAll('/', '~1')}/${method}/responses/${status}/content/application~1json/schema`;
    const validate = ajv.getSchema(encodeURI(pointer)) ?? ajv.compile({ $ref: pointer });
    return validate(body) ? [] : validate.errors;
  };
  for (const path of ['/me', '/me/sessions', '/workspaces', '/api-keys', '/networks', '/channels']) {
    const answer = await browser.send('GET', path);
    expect([path, answer.statusCode, fits(`/api/v1${path}`, 'get', 200, answer.json())]).toEqual([path, 200, []]);
  }
  const health = await app.inject('/health');
  expect(fits('/health', 'get', 200, health.json())).toEqual([]);
  const problem = await browser.send('POST', '/api-keys', {});
  expect(ajv.validate({ $ref: 'api#/components/schemas/ProblemDocument' }, problem.json())).toBe(true);
});

test('the page and its scripts come from here', async () => {
  const page = await app.inject('/api/docs');
  expect(page.headers['content-security-policy']).toContain("script-src 'self'");
  expect(page.body).not.toMatch(/https?:\/\//);
  const scripts = [...page.body.matchAll(/<script src="([^"]+)"/g)].map(([, src = '']) => src);
  expect(scripts).toHaveLength(2);
  for (const src of scripts) expect((await app.inject(src)).headers['content-type']).toContain('text/javascript');
  const scalar = await app.inject('/api/docs/scalar.js');
  expect(gunzipSync(scalar.rawPayload).length).toBeGreaterThan(1_000_000);
});
