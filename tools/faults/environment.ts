// One installation that stays up for many runs: real PostgreSQL, Redis, backend, cron and workers, the Sandbox network
// and a Bluesky PDS, each a process of its own; both networks behind a proxy that the harness steers.
import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { startBlueskyServer, type BlueskyServer } from '@arkyra/testing/bluesky';
import { Redis } from 'ioredis';
import pg from 'pg';
import { PeerError, until } from '../peers/peer.ts';
import { freePort } from '../peers/ports.ts';
import { startPostgres } from '../peers/postgres.ts';
import { startRedis } from '../peers/redis.ts';
import { appEnvironment } from '../run/app-environment.ts';
import { buildApps } from '../run/build.ts';
import { Guardian } from '../run/guardian.ts';
import { prepareInstallation, type Installation } from '../run/installation.ts';
import type { Say } from '../run/progress.ts';
import { buildGates, Gates } from './gates.ts';
import { mutate, type Mutation } from './mutations.ts';
import { appCommand, Supervised } from './processes.ts';
import { Proxy } from './proxy.ts';
import { Service } from './service.ts';
import { timesOf, type Times } from './times.ts';
import { workspaces, type Tenant } from './tenants.ts';

const root = resolve(import.meta.dirname, '../..');

export interface EnvironmentOptions {
  readonly scale: number;
  /** Milliseconds, see {@link Times}. */
  readonly slack: number;
  readonly without?: Mutation;
  /** Takes the apps as they were built before. */
  readonly built: boolean;
  readonly say: Say;
}

/** Sends at once per worker, and how long the Sandbox takes to answer: so that an instant lasts long enough to be hit. */
const concurrency = 6;
const answerDelayMs = 60;
const workerCount = 3;

interface Parts {
  readonly times: Times;
  /** Throw-away folder of everything, and the installation's data folder in it. */
  readonly dir: string;
  readonly dataDir: string;
  readonly url: string;
  /** The Sandbox network itself, not by way of its proxy. */
  readonly sandboxUrl: string;
  readonly redisUrl: string;
  readonly postgres: Service;
  readonly redis: Service;
  readonly backend: Supervised;
  readonly cron: Supervised;
  readonly workers: readonly Supervised[];
  readonly sandbox: Proxy;
  readonly bluesky: Proxy;
  readonly pds: BlueskyServer;
  /** As the owner of the tables. */
  readonly db: pg.Pool;
  readonly gates: Gates;
  readonly tenants: readonly Tenant[];
}

export interface Environment extends Parts {
  readonly workerNames: readonly string[];
  /** Ends of app processes that no fault asked for. */
  crashes(): number;
  redisCommand(...command: [string, ...string[]]): Promise<void>;
  stop(): Promise<void>;
}

/** Throws `PeerError` when a part does not come up. */
export async function startEnvironment(options: EnvironmentOptions): Promise<Environment> {
  const closing: (() => Promise<void>)[] = [];
  try {
    const parts = await start(options, closing);
    const apps = [parts.backend, parts.cron, ...parts.workers];
    return {
      ...parts,
      workerNames: parts.workers.map(({ name }) => name),
      crashes: () => apps.reduce((sum, { crashes }) => sum + crashes, 0),
      redisCommand: (...command) => redisCommand(parts.redisUrl, command),
      stop: () => closeAll(closing),
    };
  } catch (error) {
    await closeAll(closing);
    throw error;
  }
}

async function redisCommand(url: string, command: [string, ...string[]]): Promise<void> {
  const client = new Redis(url, { maxRetriesPerRequest: 1 });
  client.on('error', () => {});
  try {
    await client.call(...command);
  } finally {
    client.disconnect();
  }
}

async function closeAll(closing: readonly (() => Promise<void>)[]): Promise<void> {
  for (const close of closing.toReversed()) await close().catch((error: unknown) => console.error(String(error)));
}

async function start({ scale, slack, without, built, say }: EnvironmentOptions, closing: (() => Promise<void>)[]): Promise<Parts> {
  const building = built ? Promise.resolve() : buildApps(say, ['backend', 'cron', 'workers']);
  building.catch(() => {});
  const dir = mkdtempSync(join(tmpdir(), 'arkyra-faults-'));
  chmodSync(dir, 0o711);
  const guardian = new Guardian();
  guardian.remove(dir);
  closing.push(async () => rmSync(dir, { recursive: true, force: true }));
  const [postgres, redis, pds] = await Promise.all([startDatabase(dir, guardian, closing), startQueue(dir, guardian, closing), startBlueskyServer([])]);
  closing.push(() => pds.stop());
  const network = await startNetwork(dir, guardian, scale, closing);
  const sandbox = await Proxy.start(network);
  const bluesky = await Proxy.start(pds.url, { rewrite: true });
  closing.push(() => sandbox.close(), () => bluesky.close());

  const installation = await prepareInstallation({ dataDir: join(dir, 'arkyra'), throwaway: true, say, env: settings(postgres.url, redis.url, sandbox.url, scale) });
  closing.push(() => installation.stop());
  const db = new pg.Pool({ connectionString: postgres.url, max: 6, application_name: 'harness' });
  db.on('error', () => {});
  closing.push(() => db.end());
  if (without) await mutate(db, without);
  await buildGates(db);
  await building;

  const apps = await startApps(installation, guardian, closing);
  const tenants = await workspaces(apps.url, pds, bluesky.url).catch((error: unknown) => {
    throw new Error(`The workspaces could not be made: ${lastWords(installation.folder.path('logs', 'backend.log'))}`, { cause: error });
  });
  say(`Everything is up: ${workerCount} workers, ${tenants.length} workspaces, time scale ${scale}`);
  return { ...apps, times: timesOf(scale, slack), dir, dataDir: installation.folder.dir, sandboxUrl: network, redisUrl: redis.url, postgres, redis, sandbox, bluesky, pds, db, gates: new Gates(db), tenants };
}

const settings = (databaseUrl: string, redisUrl: string, sandboxUrl: string, scale: number) => ({
  NODE_ENV: 'production',
  DATABASE_URL: databaseUrl,
  REDIS_URL: redisUrl,
  SANDBOX_URL: sandboxUrl,
  ARKYRA_TIME_SCALE: String(scale),
  ARKYRA_ALLOW_PRIVATE_HOSTS: 'localhost,127.0.0.1',
  RATE_LIMIT_PER_MINUTE: '0',
  WORKER_CONCURRENCY: String(concurrency),
  DATABASE_POOL: '8',
  LOG_LEVEL: process.env['LOG_LEVEL'] ?? 'warn',
});

async function startDatabase(dir: string, guardian: Guardian, closing: (() => Promise<void>)[]): Promise<Service> {
  const port = await freePort();
  // What was answered must outlive the process; only the machine itself does not crash here.
  const options = { dir: join(dir, 'postgres'), port, database: 'arkyra_faults', throwaway: true, flags: ['synchronous_commit=on'] };
  const postgres = await Service.start(() => startPostgres(options), guardian);
  closing.push(() => postgres.stop());
  return postgres;
}

async function startQueue(dir: string, guardian: Guardian, closing: (() => Promise<void>)[]): Promise<Service> {
  const port = await freePort();
  const redis = await Service.start(() => startRedis({ dir: join(dir, 'redis'), port, throwaway: true }), guardian);
  closing.push(() => redis.stop());
  return redis;
}

async function startNetwork(dir: string, guardian: Guardian, scale: number, closing: (() => Promise<void>)[]): Promise<string> {
  const port = await freePort();
  const args = [
    join(root, 'libraries/networks/sandbox/server/main.ts'), '--port', String(port), '--data-dir', join(dir, 'sandbox'),
    '--visibility-delay-ms', String(5_000 * scale), '--answer-delay-ms', String(answerDelayMs),
  ];
  const server = new Supervised({ name: 'sandbox', args, cwd: root, env: process.env, logFile: join(dir, 'sandbox.log') }, guardian);
  closing.push(() => server.stop());
  const url = `http://127.0.0.1:${port}`;
  await answering(`${url}/health`);
  return url;
}

async function startApps({ env, folder }: Installation, guardian: Guardian, closing: (() => Promise<void>)[]) {
  const addresses = { host: '127.0.0.1', port: await freePort(), frontendPort: await freePort(), sandboxPort: 0 };
  const run = (app: 'backend' | 'cron' | 'workers', name: string) => new Supervised(appCommand(app, name, appEnvironment(app, env, addresses), folder.path('logs')), guardian);
  const backend = run('backend', 'backend');
  const cron = run('cron', 'cron');
  const workers = Array.from({ length: workerCount }, (_, index) => run('workers', `worker-${index + 1}`));
  closing.push(async () => void (await Promise.all([backend, cron, ...workers].map((app) => app.stop()))));
  const url = `http://127.0.0.1:${addresses.port}`;
  await answering(`${url}/health/ready`, folder.path('logs', 'backend.log'), backend);
  return { url, backend, cron, workers };
}

async function answering(url: string, logFile?: string, app?: Supervised): Promise<void> {
  const asked = async () => {
    if (app && app.crashes > 3) throw new PeerError(`${app.name} does not start: ${logFile ? lastWords(logFile) : ''}`);
    try {
      const answer = await fetch(url);
      await answer.arrayBuffer();
      return answer.ok;
    } catch {
      return false;
    }
  };
  await until(asked, () => `${url} does not answer: ${logFile ? lastWords(logFile) : ''}`, 300, 50);
}

const lastWords = (file: string) => (existsSync(file) ? readFileSync(file, 'utf8').trim().split('\n').slice(-8).join('\n') : '');
