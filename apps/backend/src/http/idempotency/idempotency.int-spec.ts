import { afterAll, beforeAll, beforeEach, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { DomainError } from '@arkyra/kernel';
import { Body, Controller, Injectable, Module, Post, Req, Res, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { createApp } from '../../create-app.ts';
import type { Claim } from './idempotency-records.ts';
import { Public } from '../access.decorators.ts';

let runs = 0;
let claims: Claim[] = [];
let gate: Promise<void> = Promise.resolve();

@Public()
@Controller('probe')
class ProbeController {
  @Post()
  async create(@Body() body: { fail?: 'refused' | 'broken' | 'away' }, @Req() request: FastifyRequest, @Res({ passthrough: true }) reply: FastifyReply): Promise<object> {
    runs += 1;
    if (request.idempotencyClaim) claims.push(request.idempotencyClaim);
    await gate;
    if (body.fail === 'refused') throw new DomainError('conflict', 'thing.taken');
    if (body.fail === 'away') throw Object.assign(new Error('connect ECONNREFUSED'), { code: 'ECONNREFUSED' });
    if (body.fail === 'broken') throw new Error('broken after the work was done');
    void reply.setCookie('session', 'swordfish').header('location', '/things/1');
    return { run: runs, key: 'ark_live_swordfish' };
  }
}

/** Stands in for authentication: the header names the person. */
@Injectable()
class AsPersonGuard implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<FastifyRequest>();
    const userId = request.headers['x-test-person'];
    if (typeof userId === 'string') request.principal = { kind: 'user', userId, workspaceId: 'w1', role: 'owner', testMode: false };
    return true;
  }
}

@Module({ controllers: [ProbeController], providers: [{ provide: APP_GUARD, useClass: AsPersonGuard }] })
class ProbeModule {}

let app: NestFastifyApplication;
let database: Database;
beforeAll(async () => {
  app = await createApp(Config.fromProcess(), ProbeModule);
  database = app.get(Database);
});
afterAll(() => app.close());
beforeEach(async () => {
  runs = 0;
  claims = [];
  gate = Promise.resolve();
  await database.systemPool.query('DELETE FROM idempotency_records');
});

const send = (key: string, payload: object = { a: 1 }, headers: Record<string, string> = {}) =>
  app.inject({ method: 'POST', url: '/api/v1/probe', payload, headers: { 'x-test-person': 'ann', 'idempotency-key': key, ...headers } });

test('a repeated request gets the same answer, cookies included, and runs once', async () => {
  const first = await send('k1');
  const second = await send('k1');
  expect(first.statusCode).toBe(201);
  expect(first.headers['idempotent-replayed']).toBeUndefined();
  expect(second.statusCode).toBe(201);
  expect(second.headers['idempotent-replayed']).toBe('true');
  expect(second.body).toBe(first.body);
  expect(second.headers['set-cookie']).toEqual(first.headers['set-cookie']);
  expect(second.headers.location).toBe('/things/1');
  expect(runs).toBe(1);
});

test('without a key everything runs', async () => {
  await app.inject({ method: 'POST', url: '/api/v1/probe', payload: {} });
  await app.inject({ method: 'POST', url: '/api/v1/probe', payload: {} });
  expect(runs).toBe(2);
});

test('the same key with another body is refused', async () => {
  await send('k1', { a: 1 });
  const other = await send('k1', { a: 2 });
  expect(other.statusCode).toBe(422);
  expect(other.json()).toMatchObject({ code: 'idempotency.key_reused' });
});

test('of twenty at once one runs, the others hear that it is running', async () => {
  const open = Promise.withResolvers<void>();
  gate = open.promise;
  const racing = Array.from({ length: 20 }, () => send('k1'));
  const early = await Promise.race(racing);
  expect(early.statusCode).toBe(409);
  expect(early.json()).toMatchObject({ code: 'idempotency.in_progress' });
  expect(early.headers['retry-after']).toBe('1');
  open.resolve();
  const statuses = (await Promise.all(racing)).map(({ statusCode }) => statusCode);
  expect(statuses.filter((status) => status === 409).length).toBeGreaterThanOrEqual(1);
  expect(runs).toBe(1);
});

test('another person may use the same key', async () => {
  await send('k1');
  const other = await send('k1', { a: 2 }, { 'x-test-person': 'bob' });
  expect(other.statusCode).toBe(201);
  expect(runs).toBe(2);
});

test('a refusal frees the key', async () => {
  expect((await send('k1', { fail: 'refused' })).statusCode).toBe(409);
  expect((await send('k1', { a: 1 })).statusCode).toBe(201);
});

test('an unexpected failure is kept: nobody knows what was done', async () => {
  const first = await send('k1', { fail: 'broken' });
  const second = await send('k1', { fail: 'broken' });
  expect([first.statusCode, second.statusCode]).toEqual([500, 500]);
  expect(second.body).toBe(first.body);
  expect(runs).toBe(1);
});

test('a request whose process died blocks its key for a minute, then the same request may take it', async () => {
  await send('k1');
  const [first] = claims;
  await database.systemPool.query(`UPDATE idempotency_records SET status = NULL, body = NULL`);
  expect((await send('k1')).statusCode).toBe(409);
  await database.systemPool.query(`UPDATE idempotency_records SET claimed_until = now() - interval '1 second'`);
  expect((await send('k1', { a: 2 })).statusCode).toBe(422);
  expect((await send('k1')).statusCode).toBe(201);
  expect(claims).toMatchObject([{ repeated: false }, { repeated: true, resourceId: first?.resourceId }]);
});

test('where a service went away, the same request may be repeated at once and makes the same thing', async () => {
  expect((await send('k1', { fail: 'away' })).statusCode).toBe(503);
  expect((await send('k1', { fail: 'away' })).statusCode).toBe(503);
  expect(claims).toMatchObject([{ repeated: false }, { repeated: true, resourceId: claims[0]?.resourceId }]);
});

test('an answer is kept for 24 hours, and no secret of it is readable', async () => {
  await send('k1');
  const { rows } = await database.systemPool.query<{ body: Buffer; hours: number; whole: string }>(
    `SELECT body, extract(epoch FROM expires_at - now()) / 3600 AS hours, r::text AS whole FROM idempotency_records r`,
  );
  expect(rows).toHaveLength(1);
  expect(Number(rows[0]?.hours)).toBeCloseTo(24, 1);
  expect(rows[0]?.body.toString('latin1')).not.toContain('swordfish');
  expect(rows[0]?.whole).not.toContain('swordfish');
});

test('a key of unreadable characters is refused', async () => {
  expect((await send('a b')).statusCode).toBe(422);
  expect((await send('x'.repeat(256))).statusCode).toBe(422);
  expect(runs).toBe(0);
});
