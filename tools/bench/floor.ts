import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import pg from 'pg';

const run = promisify(execFile);

export interface Floor {
  /** Transactions per second. */
  readonly perSecond: number;
  readonly by: 'pgbench' | 'node';
}

/**
 * How often PostgreSQL alone runs one script in a second: the floor that a figure over HTTP is held
 * against. By pgbench where the machine has it, else by a loop of prepared statements in Node.
 */
export async function floorOf(databaseUrl: string, script: string, seconds: number, clients = 16): Promise<Floor> {
  const folder = await mkdtemp(join(tmpdir(), 'arkyra-floor-'));
  try {
    const file = join(folder, 'floor.sql');
    await writeFile(file, script);
    const { stdout } = await run('pgbench', ['-n', '-M', 'prepared', '-c', `${clients}`, '-j', '2', '-T', `${seconds}`, '-f', file, databaseUrl]);
    const perSecond = Number(/tps = ([\d.]+)/.exec(stdout)?.[1]);
    if (!Number.isFinite(perSecond)) throw new Error(`pgbench said: ${stdout}`);
    return { perSecond, by: 'pgbench' };
  } catch (error) {
    if (!isMissing(error)) throw error;
    return { perSecond: await loop(databaseUrl, script, seconds, clients), by: 'node' };
  } finally {
    await rm(folder, { recursive: true });
  }
}

async function loop(connectionString: string, text: string, seconds: number, clients: number): Promise<number> {
  const pool = new pg.Pool({ connectionString, max: clients });
  const until = performance.now() + seconds * 1000;
  let done = 0;
  const client = async () => {
    for (; performance.now() < until; done++) await pool.query(text);
  };
  await Promise.all(Array.from({ length: clients }, client));
  await pool.end();
  return done / seconds;
}

const isMissing = (error: unknown): boolean => error instanceof Error && 'code' in error && error.code === 'ENOENT';
