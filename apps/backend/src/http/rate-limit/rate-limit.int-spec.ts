import { afterEach, expect, test } from '@jest/globals';
import { Config } from '@arkyra/config';
import { Redis } from '@arkyra/redis';
import { Controller, Get, Module } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { registered } from '../../auth/testing/clients.ts';
import { createApp } from '../../create-app.ts';
import { Public, Unlimited } from '../access.decorators.ts';

@Public()
@Controller('probe')
class ProbeController {
  @Get()
  read(): object {
    return {};
  }

  @Unlimited()
  @Get('free')
  free(): object {
    return {};
  }
}

@Module({ controllers: [ProbeController] })
class ProbeModule {}

let app: NestFastifyApplication | undefined;
afterEach(() => app?.close());

const start = async (variables: Record<string, string>) => (app = await createApp(new Config({ ...process.env, ...variables }), ProbeModule));
const url = '/api/v1/probe';

test('tells what is left, then refuses with the time to wait; another address goes on', async () => {
  const running = await start({ RATE_LIMIT_PER_MINUTE: '2', REDIS_PREFIX: 'first' });
  const first = await running.inject({ url });
  expect(first.headers['ratelimit-policy']).toBe('"requests";q=2;w=60');
  expect(first.headers['ratelimit']).toBe('"requests";r=1;t=60');
  await running.inject({ url });
  const third = await running.inject({ url });
  expect(third.statusCode).toBe(429);
  expect(third.json()).toMatchObject({ code: 'rate_limited', status: 429 });
  expect(third.headers['ratelimit']).toMatch(/^"requests";r=0;t=\d+$/);
  const wait = Number(third.headers['retry-after']);
  expect(wait).toBeGreaterThan(50);
  expect(wait).toBeLessThanOrEqual(60);
  expect((await running.inject({ url, remoteAddress: '127.0.0.2' })).statusCode).toBe(200);
  expect((await running.inject({ url: `${url}/free` })).statusCode).toBe(200);
});

test('people at one address do not count for each other', async () => {
  const running = await start({ RATE_LIMIT_PER_MINUTE: '4', REDIS_PREFIX: 'people' });
  const [ann, bob] = [await registered(running), await registered(running)];
  const me = (person: typeof ann) => person.browser.send('GET', '/me');
  for (let index = 0; index < 4; index += 1) expect((await me(ann)).statusCode).toBe(200);
  expect((await me(ann)).statusCode).toBe(429);
  expect((await me(bob)).headers['ratelimit']).toBe('"requests";r=3;t=60');
});

test('a wide limit, asked for in pieces, is granted whole and not exceeded, whether requests come in turn or at once', async () => {
  const running = await start({ RATE_LIMIT_PER_MINUTE: '180', REDIS_PREFIX: 'wide' });
  const left: number[] = [];
  for (let index = 0; index < 40; index += 1) left.push(Number(/r=(\d+)/.exec(String((await running.inject({ url })).headers['ratelimit']))?.[1]));
  expect(left).toEqual(Array.from({ length: 40 }, (_, index) => 179 - index));
  const together = await Promise.all(Array.from({ length: 100 }, () => running.inject({ url })));
  expect(together.every(({ statusCode }) => statusCode === 200)).toBe(true);
  const last: number[] = [];
  for (let index = 0; index < 45; index += 1) last.push((await running.inject({ url })).statusCode);
  expect(last.filter((status) => status === 200)).toHaveLength(40);
});

test('an address that claims to be another is not believed', async () => {
  const running = await start({ RATE_LIMIT_PER_MINUTE: '1', REDIS_PREFIX: 'second' });
  await running.inject({ url, headers: { 'x-forwarded-for': '1.1.1.1' } });
  expect((await running.inject({ url, headers: { 'x-forwarded-for': '2.2.2.2' } })).statusCode).toBe(429);
});

test('two processes count together', async () => {
  const variables = { RATE_LIMIT_PER_MINUTE: '1', REDIS_PREFIX: 'third' };
  const other = await createApp(new Config({ ...process.env, ...variables }), ProbeModule);
  await other.inject({ url });
  await other.close();
  const running = await start(variables);
  expect((await running.inject({ url })).statusCode).toBe(429);
});

test('goes on counting in memory while Redis is away', async () => {
  const running = await start({ RATE_LIMIT_PER_MINUTE: '1', REDIS_PREFIX: 'fourth' });
  running.get(Redis).disconnect();
  expect((await running.inject({ url })).statusCode).toBe(200);
  expect((await running.inject({ url })).statusCode).toBe(429);
});

test('0 switches it off', async () => {
  const running = await start({ RATE_LIMIT_PER_MINUTE: '0' });
  const answer = await running.inject({ url });
  expect(answer.statusCode).toBe(200);
  expect(answer.headers['ratelimit']).toBeUndefined();
});
