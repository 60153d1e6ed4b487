import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { freePort } from '../peers/ports.ts';
import { startRedis } from '../peers/redis.ts';
import { checkDatabase, checkRedis } from './external-services.ts';

const own = new URL(process.env['DATABASE_URL'] ?? '');

test('a database that is missing is made', async () => {
  const missing = new URL('/made_by_test?application_name=check', own).href;
  await checkDatabase(missing);
  const client = new pg.Client({ connectionString: missing });
  await client.connect();
  await client.end();
});

test('a PostgreSQL or Redis that does not answer is told by its variable', async () => {
  const port = await freePort();
  await expect(checkDatabase(`postgresql://postgres@127.0.0.1:${port}/arkyra`)).rejects.toThrow(`PostgreSQL at 127.0.0.1:${port} (DATABASE_URL) cannot be used`);
  await expect(checkRedis(`redis://127.0.0.1:${port}`)).rejects.toThrow(`Redis at 127.0.0.1:${port} (REDIS_URL) cannot be used`);
  await expect(checkRedis('nowhere')).rejects.toThrow('REDIS_URL is no address');
});

test('a Redis that would drop jobs is refused', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'arkyra-redis-test-'));
  const peer = await startRedis({ dir, password: 'se"cret', throwaway: true });
  const client = new Redis(peer.url);
  await checkRedis(peer.url);
  await client.config('SET', 'maxmemory-policy', 'allkeys-lru');
  await expect(checkRedis(peer.url)).rejects.toThrow(/maxmemory-policy allkeys-lru and would drop jobs/);
  client.disconnect();
  await peer.stop();
  rmSync(dir, { recursive: true });
});

test('Redis keeps what it was told over a kill, and an old one gives way', async () => {
  const dir = mkdtempSync(join(tmpdir(), 'arkyra-redis-test-'));
  const first = await startRedis({ dir });
  const client = new Redis(first.url);
  await client.set('kept', 'yes');
  await client.config('SET', 'appendfsync', 'always');
  await client.set('kept', 'surely');
  client.disconnect();
  const second = await startRedis({ dir });
  await first.ended;
  const reader = new Redis(second.url);
  expect(await reader.get('kept')).toBe('surely');
  reader.disconnect();
  process.kill(second.pid, 'SIGKILL');
  await second.ended;
  const third = await startRedis({ dir });
  const last = new Redis(third.url);
  expect(await last.get('kept')).toBe('surely');
  last.disconnect();
  await third.stop();
  rmSync(dir, { recursive: true });
});
