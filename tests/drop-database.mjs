import { afterAll } from '@jest/globals';
import pg from 'pg';

// A database that a test still holds open stays until the whole server is thrown away.
afterAll(async () => {
  const own = new URL(process.env.DATABASE_URL);
  const client = new pg.Client({ connectionString: new URL('/postgres', own).href });
  await client.connect();
  const name = own.pathname.slice(1);
  // Circus runs this before the file's own hooks, and DROP would wait five seconds for their connections.
  const { rowCount } = await client.query('SELECT FROM pg_stat_activity WHERE datname = $1', [name]);
  if (rowCount === 0) await client.query(`DROP DATABASE IF EXISTS ${name}`).catch(() => {});
  await client.end();
});
