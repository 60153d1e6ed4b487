import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { closeSync, existsSync, openSync, readFileSync, renameSync, rmSync, statSync, writeFileSync, chownSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import pg from 'pg';
import { commandOf } from './command-of.ts';
import { PeerError, hasEnded, peerOf, until, type Peer } from './peer.ts';
import { freePort } from './ports.ts';
import { postgresBinaries } from './postgres-binaries.ts';
import { asUser, chooseRunAs, placeFor, readableFor, type RunAs } from './run-as.ts';

export interface PostgresOptions {
  /** Data folder; made when missing. */
  readonly dir: string;
  /** 0 or nothing takes any free port. */
  readonly port?: number;
  /** Made when missing. */
  readonly database: string;
  /** Of the owner `postgres`, fixed when the data folder is made; without one everybody on this machine may connect. */
  readonly password?: string;
  readonly flags?: readonly string[];
  /** For tests: no fsync, stopped without a checkpoint. */
  readonly throwaway?: boolean;
  readonly runAs?: RunAs;
}

const fast = ['fsync=off', 'full_page_writes=off', 'synchronous_commit=off', 'max_connections=400', 'max_wal_size=4GB'];

function initialise(home: string, place: string, { password, throwaway }: PostgresOptions, runAs: RunAs): void {
  const half = `${place}/half`;
  rmSync(half, { recursive: true, force: true });
  const passwordFile = `${place}/password`;
  if (password) writeFileSync(passwordFile, password, { mode: 0o600 });
  if (password && runAs.kind === 'user') chownSync(passwordFile, runAs.uid, runAs.gid);
  const { file, args, options } = asUser(runAs, [
    join(home, 'bin/initdb'), '-D', half, '-U', 'postgres', '--encoding=UTF8', '--locale=C.UTF-8',
    ...(password ? ['--auth=scram-sha-256', `--pwfile=${passwordFile}`] : ['--auth=trust']),
    ...(throwaway ? ['--no-sync'] : []),
  ]);
  const { status, stderr, error } = spawnSync(file, args, { encoding: 'utf8', cwd: place, ...options });
  rmSync(passwordFile, { force: true });
  if (status !== 0) throw new PeerError(`PostgreSQL could not make its data folder ${place}: ${error?.message ?? stderr.trim()}`);
  renameSync(half, `${place}/data`);
}

/** A server that outlived its starter is stopped; a pid that now belongs to another program is no lock. */
async function clearOldLock(data: string): Promise<void> {
  const lock = join(data, 'postmaster.pid');
  if (!existsSync(lock)) return;
  const pid = Number(readFileSync(lock, 'utf8').split('\n')[0]);
  const command = commandOf(pid);
  if (!command) return;
  if (!command.includes(data)) return rmSync(lock);
  process.kill(pid, 'SIGINT');
  await until(async () => !commandOf(pid), () => `A PostgreSQL of an earlier run (process ${pid}) still uses ${data} and does not stop.`, 30);
}

function launch(home: string, data: string, port: number, { flags = [], throwaway }: PostgresOptions, runAs: RunAs): ChildProcess {
  const settings = [...(throwaway ? fast : ['max_connections=200']), ...flags].flatMap((setting) => ['-c', setting]);
  const { file, args, options } = asUser(runAs, [join(home, 'bin/postgres'), '-D', data, '-p', String(port), '-h', '127.0.0.1', '-k', '', ...settings]);
  const log = openSync(logOf(data), 'a');
  const child = spawn(file, args, { cwd: dirname(data), stdio: ['ignore', log, log], detached: true, ...options });
  child.on('error', () => {});
  closeSync(log);
  return child;
}

const logOf = (data: string) => join(dirname(data), 'postgres.log');
const lastWords = (data: string) => readFileSync(logOf(data), 'utf8').trim().split('\n').slice(-4).join(' | ');

async function prepare(child: ChildProcess, url: (database: string) => string, database: string): Promise<boolean> {
  if (hasEnded(child)) return false;
  const client = new pg.Client({ connectionString: url('postgres'), connectionTimeoutMillis: 5000 });
  client.on('error', () => {});
  try {
    await client.connect();
    const { rowCount } = await client.query('SELECT FROM pg_database WHERE datname = $1', [database]);
    if (!rowCount) await client.query(`CREATE DATABASE ${client.escapeIdentifier(database)}`);
    return true;
  } catch (error) {
    if (error instanceof pg.DatabaseError && error.code === '28P01') throw new PeerError('PostgreSQL refuses the password in the data folder.', { cause: error });
    return false;
  } finally {
    await client.end().catch(() => {});
  }
}

/** Starts a PostgreSQL that listens on the loopback interface alone. Throws {@link PeerError}. */
export async function startPostgres(options: PostgresOptions): Promise<Peer> {
  const runAs = options.runAs ?? chooseRunAs();
  const place = placeFor(runAs, options.dir);
  const data = join(place, 'data');
  const fresh = !existsSync(join(data, 'PG_VERSION'));
  const binaries = postgresBinaries(fresh ? undefined : Number(readFileSync(join(data, 'PG_VERSION'), 'utf8')));
  const home = readableFor(runAs, binaries.home, binaries.version);
  if (fresh) initialise(home, place, options, runAs);
  else await clearOldLock(data);
  const port = options.port || (await freePort());
  const url = (database: string) => `postgresql://postgres${options.password ? `:${encodeURIComponent(options.password)}` : ''}@127.0.0.1:${port}/${database}`;
  // A killed server's children may hold the shared memory a little longer.
  for (let tries = 0; ; tries += 1) {
    const from = existsSync(logOf(data)) ? statSync(logOf(data)).size : 0;
    const child = launch(home, data, port, options, runAs);
    let ready = false;
    await until(async () => hasEnded(child) || (ready = await prepare(child, url, options.database)), () => `PostgreSQL does not answer: ${lastWords(data)}`, 120);
    if (ready) return peerOf(child, url(options.database), options.throwaway ? 'SIGQUIT' : 'SIGINT');
    const said = readFileSync(logOf(data), 'utf8').slice(from);
    if (tries === 5 || !/shared memory block|Address already in use/.test(said)) throw new PeerError(`PostgreSQL does not start: ${lastWords(data)}`);
    await wait(1000);
  }
}
