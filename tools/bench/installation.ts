import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import pg from 'pg';
import { freePort } from '../peers/ports.ts';
import { startArkyra } from '../run/arkyra.ts';
import { progress } from '../run/progress.ts';
import { startSandbox } from './sandbox.ts';
import { countingStatements, noProfile, statementsOf, type Profile } from './statements.ts';

/** An installation of the bench's own, on throw-away data with durable writes. */
export interface Installation {
  readonly url: string;
  readonly databaseUrl: string;
  readonly redisUrl: string;
  readonly sandboxUrl: string;
  /** The file in which the Sandbox network writes down every request that reached it. */
  readonly record: string;
  readonly query: <T extends pg.QueryResultRow>(text: string) => Promise<T[]>;
  /** Runs a piece of work; with `statements` prints what PostgreSQL did in it. */
  readonly profile: Profile;
  /** The app processes, without the backing services. */
  readonly processes: () => { name: string; pid: number }[];
  /** All of them: apps, PostgreSQL, Redis, and the Sandbox where it runs by itself. */
  readonly everything: () => { name: string; pid: number }[];
}

export interface InstallationOptions {
  /** Milliseconds that the Sandbox network takes for every answer; it then runs as a process of its own. */
  readonly answerDelayMs?: number;
  readonly workers?: number;
  /** Counts what each statement took, which costs some time itself. */
  readonly statements?: boolean;
}

const services = new Set(['PostgreSQL', 'Redis']);
/** As `npm start` has it, but for a rate limit that counts and is never reached. */
const settings = { RATE_LIMIT_PER_MINUTE: '1000000' };

/** Starts the production build, lends it to `work`, ends and deletes it. */
export async function withInstallation<T>({ answerDelayMs, workers = 1, statements = false }: InstallationOptions, work: (installation: Installation) => Promise<T>): Promise<T> {
  const dataDir = await mkdtemp(join(tmpdir(), 'arkyra-bench-'));
  const sandboxDir = join(dataDir, 'sandbox');
  const sandbox = answerDelayMs === undefined ? undefined : await startSandbox(sandboxDir, answerDelayMs);
  try {
    const env = { ...settings, ...(sandbox && { SANDBOX_URL: sandbox.url }) };
    const arkyra = await startArkyra({ dataDir, port: await freePort(), env, workers, say: progress(), ...(statements && { postgresFlags: countingStatements }) });
    const databaseUrl = arkyra.env['DATABASE_URL'] ?? '';
    const pool = new pg.Pool({ connectionString: databaseUrl, max: 4 });
    const running = () => Object.entries(arkyra.pids()).map(([name, pid]) => ({ name, pid }));
    try {
      const query = async <T extends pg.QueryResultRow>(text: string): Promise<T[]> => (await pool.query<T>(text)).rows;
      return await work({
        url: arkyra.url,
        databaseUrl,
        redisUrl: arkyra.env['REDIS_URL'] ?? '',
        sandboxUrl: sandbox?.url ?? arkyra.sandboxUrl,
        record: join(sandboxDir, 'record.jsonl'),
        query,
        profile: statements ? await statementsOf(query) : noProfile,
        processes: () => running().filter(({ name }) => !services.has(name)),
        everything: () => [...running(), ...(sandbox ? [{ name: 'Sandbox', pid: sandbox.pid }] : [])],
      });
    } finally {
      await pool.end();
      await arkyra.stop();
    }
  } finally {
    await sandbox?.stop();
    await rm(dataDir, { recursive: true, force: true });
  }
}
