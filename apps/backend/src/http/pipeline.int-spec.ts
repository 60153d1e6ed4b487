import { afterAll, beforeAll, expect, test } from '@jest/globals';
import { Database } from '@arkyra/database';
import { DomainError, NotFoundError } from '@arkyra/kernel';
import { LinkTokens } from '@arkyra/notifications';
import { Body, Controller, Get, Module, Param, Post, Query, SerializeOptions } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { z } from 'zod';
import { registered } from '../auth/testing/clients.ts';
import { createApp } from '../create-app.ts';
import { Public } from './access.decorators.ts';

const body = z.object({ name: z.string().min(2), 'a/b': z.array(z.object({ n: z.number() })).optional() });
const query = z.object({ limit: z.coerce.number().int().max(10).default(5) });
const thing = z.object({ name: z.string() });

@Public()
@Controller('probe')
class ProbeController {
  @Post()
  @SerializeOptions({ schema: thing })
  create(@Body({ schema: body }) input: z.infer<typeof body>): object {
    return { name: input.name, secret: 'swordfish' };
  }

  @Get()
  list(@Query({ schema: query }) { limit }: z.infer<typeof query>): object {
    return { limit };
  }

  @Get('fails/:how')
  fail(@Param('how', { schema: z.string().max(20) }) how: string): never {
    if (how === 'not-found') throw new NotFoundError('thing');
    if (how === 'quota') throw new DomainError('quota', 'thing.too_many', { retryAfter: 3.2 });
    if (how === 'away') throw Object.assign(new Error('connect ECONNREFUSED 10.1.2.3:5432'), { code: 'ECONNREFUSED' });
    throw new Error('password=swordfish at 10.1.2.3');
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

let app: NestFastifyApplication;
beforeAll(async () => {
  app = await createApp(undefined, ProbeModule);
});
afterAll(() => app.close());

const url = '/api/v1/probe';

test('names each wrong field of a body by its pointer', async () => {
  const answer = await app.inject({ method: 'POST', url, payload: { name: '', 'a/b': [{ n: 1 }, { n: 'x' }] } });
  expect(answer.statusCode).toBe(400);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({
    type: 'urn:arkyra:problem:request.invalid',
    title: 'Bad Request',
    status: 400,
    code: 'request.invalid',
    requestId: answer.headers['x-request-id'],
    errors: [
      { pointer: '/name', code: 'too_small' },
      { pointer: '/a~1b/1/n', code: 'invalid_type' },
    ],
  });
});

test('names wrong fields of query and path', async () => {
  const inQuery = await app.inject({ url: `${url}?limit=99` });
  expect(inQuery.json()).toMatchObject({ status: 400, errors: [{ pointer: '/limit' }] });
  const inPath = await app.inject({ url: `${url}/fails/${'x'.repeat(21)}` });
  expect(inPath.json()).toMatchObject({ status: 400, errors: [{ pointer: '/how' }] });
});

test('an answer shows only what its schema names', async () => {
  const answer = await app.inject({ method: 'POST', url, payload: { name: 'Ann' } });
  expect(answer.statusCode).toBe(201);
  expect(answer.json()).toEqual({ name: 'Ann' });
});

test.each([
  ['not-found', 404, 'thing.not_found'],
  ['quota', 429, 'thing.too_many'],
  ['away', 503, 'service.unavailable'],
  ['anything', 500, 'internal'],
])('%s is a problem with status %i', async (how, status, code) => {
  const answer = await app.inject({ url: `${url}/fails/${how}` });
  expect(answer.statusCode).toBe(status);
  expect(answer.json()).toMatchObject({ status, code });
  expect(answer.body).not.toMatch(/swordfish|10\.1\.2\.3/);
  if (how === 'quota') expect(answer.headers['retry-after']).toBe('4');
});

test.each([
  ['broken JSON', { method: 'POST', url, headers: { 'content-type': 'application/json' }, payload: '{"name":' }, 400, 'request.malformed'],
  ['another type', { method: 'POST', url, headers: { 'content-type': 'text/xml' }, payload: '<name/>' }, 415, 'body.unsupported_type'],
  ['a form', { method: 'POST', url, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'name=x' }, 415, 'body.unsupported_type'],
  ['no body', { method: 'POST', url }, 400, 'request.invalid'],
  ['a huge body', { method: 'POST', url, payload: { name: 'x'.repeat(1_100_000) } }, 413, 'body.too_large'],
  ['an unknown address', { method: 'GET', url: '/api/v1/nowhere' }, 404, 'route.not_found'],
] as const)('%s is a problem, too', async (_, request, status, code) => {
  const answer = await app.inject(request);
  expect(answer.statusCode).toBe(status);
  expect(answer.headers['content-type']).toContain('application/problem+json');
  expect(answer.json()).toMatchObject({ status, code });
});

test('an address that answers to other methods says to which', async () => {
  const answer = await app.inject({ method: 'DELETE', url: `${url}?x=1` });
  expect(answer.statusCode).toBe(405);
  expect(answer.json()).toMatchObject({ code: 'method.not_allowed' });
  expect(answer.headers.allow).toBe('GET, HEAD, POST');
});

test('takes a harmless request id over and replaces any other', async () => {
  const kept = await app.inject({ url, headers: { 'x-request-id': 'trace-1' } });
  expect(kept.headers['x-request-id']).toBe('trace-1');
  const replaced = await app.inject({ url, headers: { 'x-request-id': 'a\tb' } });
  expect(replaced.headers['x-request-id']).toMatch(/^[0-9a-f-]{36}$/);
});

test('answers forbid to be framed, sniffed and cached', async () => {
  const { headers } = await app.inject({ url });
  expect(headers).toMatchObject({ 'x-content-type-options': 'nosniff', 'x-frame-options': 'DENY', 'cache-control': 'no-store' });
  expect(headers['content-security-policy']).toContain("default-src 'none'");
});

test('the form by which mail programs end mails is let through, and its link decides', async () => {
  const { workspaceId, userId } = await registered(app);
  const of = `${workspaceId}.${userId}`;
  const path = new URL(app.get(LinkTokens).urlOf({ purpose: 'end-mails', id: of, version: 1 })).pathname;
  const click = (link: string) => app.inject({ method: 'POST', url: link, headers: { 'content-type': 'application/x-www-form-urlencoded' }, payload: 'List-Unsubscribe=One-Click' });
  expect((await click(`${path}?of=${of}`)).statusCode).toBe(204);
  expect((await click(`${path}?of=${workspaceId}.${workspaceId}`)).statusCode).toBe(404);
  const saved = await app.get(Database).system.notificationPreference.findMany({ where: { userId } });
  expect(saved).toMatchObject([{ kinds: { 'delivery.failed': { inApp: true, email: 'off' } } }]);
  const looked = await app.inject({ url: `${path}?of=${of}` });
  expect([looked.statusCode, looked.headers.location]).toEqual([302, 'http://localhost:3000/settings/notifications']);
});
