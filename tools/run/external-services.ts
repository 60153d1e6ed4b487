// Services that the environment names: reached and fit, or told in one sentence.
import { Redis } from 'ioredis';
import pg from 'pg';
import { PeerError } from '../peers/peer.ts';

const place = (url: string) => new URL(url).host;
const oldest = 16;

function parsed(variable: string, url: string): URL {
  if (!URL.canParse(url)) throw new PeerError(`${variable} is no address.`);
  return new URL(url);
}

async function createDatabase(url: URL): Promise<void> {
  const name = decodeURIComponent(url.pathname.slice(1));
  const admin = new URL(url);
  admin.pathname = '/postgres';
  const client = new pg.Client({ connectionString: admin.href });
  await client.connect();
  try {
    await client.query(`CREATE DATABASE ${client.escapeIdentifier(name)}`);
  } finally {
    await client.end();
  }
}

/** Throws {@link PeerError} unless a PostgreSQL from version 16 answers; makes the database when only that is missing. */
export async function checkDatabase(url: string): Promise<void> {
  const address = parsed('DATABASE_URL', url);
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rows } = await client.query<{ version: string }>(`SELECT current_setting('server_version_num') AS version`);
    const major = Math.floor(Number(rows[0]?.version) / 10_000);
    if (major < oldest) throw new PeerError(`PostgreSQL at ${place(url)} (DATABASE_URL) is version ${major}: Arkyra needs ${oldest} or later.`);
  } catch (error) {
    if (error instanceof PeerError) throw error;
    if (error instanceof pg.DatabaseError && error.code === '3D000') return createDatabase(address);
    const why = error instanceof Error ? error.message || String(error) : String(error);
    throw new PeerError(`PostgreSQL at ${place(url)} (DATABASE_URL) cannot be used: ${why}. Start it, correct the variable, or unset it.`, { cause: error });
  } finally {
    await client.end().catch(() => {});
  }
}

/** Throws {@link PeerError} unless a Redis that never drops a job answers. */
export async function checkRedis(url: string): Promise<void> {
  parsed('REDIS_URL', url);
  const client = new Redis(url, { lazyConnect: true, maxRetriesPerRequest: 0, retryStrategy: () => null, connectTimeout: 10_000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const policy = /^maxmemory_policy:(\S+)/m.exec(await client.info('memory'))?.[1] ?? 'noeviction';
    if (policy !== 'noeviction') throw new PeerError(`Redis at ${place(url)} (REDIS_URL) has maxmemory-policy ${policy} and would drop jobs: set it to noeviction.`);
  } catch (error) {
    if (error instanceof PeerError) throw error;
    const why = error instanceof Error ? error.message : String(error);
    throw new PeerError(`Redis at ${place(url)} (REDIS_URL) cannot be used: ${why}. Start it, correct the variable, or unset it.`, { cause: error });
  } finally {
    client.disconnect();
  }
}
