import { expect, test } from '@jest/globals';
import { Redis } from 'ioredis';
import pg from 'pg';
import { Config } from '@arkyra/config';

const { env, database } = new Config(process.env);

async function ask(connectionString: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

test('a test file has a database of its own, migrated and empty', async () => {
  expect(new URL(env.DATABASE_URL).pathname).toMatch(/^\/test_/);
  expect(await ask(database.owner, 'SELECT count(*)::int AS users FROM users')).toEqual([{ users: 0 }]);
});

test('the apps’ roles log in and can neither bypass the walls nor own them', async () => {
  const roles = 'SELECT current_user::text AS me, rolsuper, rolbypassrls, rolcreaterole FROM pg_roles WHERE rolname = current_user';
  const powerless = { rolsuper: false, rolbypassrls: false, rolcreaterole: false };
  expect(await ask(database.app, roles)).toEqual([{ me: 'arkyra_app', ...powerless }]);
  expect(await ask(database.system, roles)).toEqual([{ me: 'arkyra_system', ...powerless }]);
  expect(await ask(database.owner, `SELECT tablename FROM pg_tables WHERE schemaname = 'public' AND tableowner LIKE 'arkyra%'`)).toEqual([]);
});

test('Redis is this file’s own and never drops a job', async () => {
  const redis = new Redis(env.REDIS_URL);
  expect(await redis.dbsize()).toBe(0);
  expect(await redis.config('GET', 'maxmemory-policy')).toEqual(['maxmemory-policy', 'noeviction']);
  redis.disconnect();
});
