import { afterEach, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import { Database } from '@arkyra/database';
import { Redis } from '@arkyra/redis';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { createApp } from '../create-app.ts';

let app: NestFastifyApplication;
afterEach(() => app.close());

const ask = async (url: string, headers: Record<string, string> = {}) => {
  const { statusCode, body } = await app.inject({ url, headers });
  return { statusCode, body };
};

test('all is well', async () => {
  app = await createApp();
  const { statusCode, body } = await ask('/health');
  expect(statusCode).toBe(200);
  expect(JSON.parse(body)).toMatchObject({
    status: 'ok',
    version: '0.1.0',
    components: { db: { status: 'ok', latencyMs: expect.any(Number) }, redis: { status: 'ok' }, temporal: { status: 'off' } },
  });
  expect((await ask('/health/ready')).statusCode).toBe(200);
  expect((await ask('/health/live')).statusCode).toBe(200);
  for (const component of ['db', 'redis', 'storage', 'temporal']) expect((await ask(`/health/${component}`)).statusCode).toBe(200);
});

test('without Redis it is degraded and ready', async () => {
  app = await createApp();
  app.get(Redis).disconnect();
  expect((await ask('/health/redis')).statusCode).toBe(503);
  const { statusCode, body } = await ask('/health');
  expect([statusCode, JSON.parse(body)]).toMatchObject([200, { status: 'degraded', components: { redis: { status: 'down' }, db: { status: 'ok' } } }]);
  expect((await ask('/health/ready')).statusCode).toBe(200);
});

test('without PostgreSQL it is down and not ready, and still lives', async () => {
  app = await createApp();
  await app.get(Database).close();
  for (const path of ['/health', '/health/ready', '/health/db']) expect((await ask(path)).statusCode).toBe(503);
  expect((await ask('/health/live')).statusCode).toBe(200);
  expect(JSON.parse((await ask('/health')).body)).toMatchObject({ status: 'down' });
});

test('metrics are there for the token alone', async () => {
  app = await createApp(new Config({ ...process.env, METRICS_TOKEN: 'a-token-of-prometheus' }));
  expect((await ask('/metrics')).statusCode).toBe(404);
  expect((await ask('/metrics', { authorization: 'Bearer another-token-12345' })).statusCode).toBe(404);
  const { statusCode, body } = await ask('/metrics', { authorization: 'Bearer a-token-of-prometheus' });
  expect(statusCode).toBe(200);
  expect(body).toMatch(/arkyra_http_request_duration_seconds_count\{[^}]*route="\/metrics"[^}]*status="404"[^}]*\} 2/);
});
