import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../peers/ports.ts';
import { startArkyra } from '../run/arkyra.ts';
import { progress } from '../run/progress.ts';

/** An installation of the bench's own, on throw-away data with durable writes. */
export interface Installation {
  readonly url: string;
  readonly databaseUrl: string;
  readonly query: <T extends pg.QueryResultRow>(text: string) => Promise<T[]>;
  /** The app processes, without the backing services. */
  readonly processes: () => { name: string; pid: number }[];
}

const services = new Set(['PostgreSQL', 'Redis']);

/** Starts the production build, lends it to `work`, ends and deletes it. */
export async function withInstallation<T>(work: (installation: Installation) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'arkyra-bench-'));
  const arkyra = await startArkyra({ dataDir, port: await freePort(), env: { RATE_LIMIT_PER_MINUTE: '0', LOG_LEVEL: 'warn', DATABASE_POOL: '16' }, say: progress() });
  const databaseUrl = arkyra.env['DATABASE_URL'] ?? '';
  const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
  try {
    return await work({
      url: arkyra.url,
      databaseUrl,
      query: async (text) => (await pool.query(text)).rows,
      processes: () => Object.entries(arkyra.pids()).flatMap(([name, pid]) => (services.has(name) ? [] : [{ name, pid }])),
    });
  } finally {
    await pool.end();
    await arkyra.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}

