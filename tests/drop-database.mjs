import { afterAll } from '@jest/globals';
import pg from 'pg';

// A database that a test still holds open stays until the whole server is thrown away.
afterAll(async () => {
  const own = new URL(process.env.DATABASE_URL);
  const client = new pg.Client({ connectionString: new URL('/postgres', own).href });
  await client.connect();
  await client.query(`DROP DATABASE IF EXISTS ${own.pathname.slice(1)}`).catch(() => {});
  await client.end();
});
