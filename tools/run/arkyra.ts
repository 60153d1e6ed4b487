// The production build, all processes, at one address: for `npm start`, end-to-end tests and benchmarks.
import { existsSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { PeerError, until } from '../peers/peer.ts';
import { chooseAddresses, insideUrl, type Addresses } from './addresses.ts';
import { appEnvironment, publicUrlOf, type AppName } from './app-environment.ts';
import { AppProcess } from './app-process.ts';
import { buildApps } from './build.ts';
import { prepareInstallation, type Installation } from './installation.ts';
import { progress, saying, type Say } from './progress.ts';
import type { TemporalMode } from './temporal-service.ts';

const root = resolve(import.meta.dirname, '../..');

export interface ArkyraOptions {
  readonly dataDir: string;
  /** The port of the one address, taken as it is. Without it 3000 or the next free one. */
  readonly port?: number;
  /** Over the environment of this process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** Worker processes; 1 by default. */
  readonly workers?: number;
  /** For tests: services keep nothing on disk that must last. */
  readonly throwaway?: boolean;
  /** `off` for throw-away data, else `background`. */
  readonly temporal?: TemporalMode;
  /** Further settings of PostgreSQL, `name=value`. */
  readonly postgresFlags?: readonly string[];
  readonly say?: Say;
}

export interface Arkyra {
  /** What people type. */
  readonly url: string;
  /** Where the Sandbox network answers. */
  readonly sandboxUrl: string;
  /** What a further app would be started with; has the addresses of PostgreSQL and Redis. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly dataDir: string;
  /** Process id by name: backend, frontend, cron, orchestrator, worker-1 …, PostgreSQL, Redis, Temporal; 0 while one is down. */
  pids(): Readonly<Record<string, number>>;
  /** Starts one more worker. Its process id is in {@link pids} as `worker-<n>`. */
  addWorker(env?: Readonly<Record<string, string>>): AppProcess;
  stop(): Promise<void>;
}

/** Idle, a third less memory per process; a busy one spends some 5 % more on collecting garbage. */
const lean = ['--max-semi-space-size=4'];
/** A worker under load makes much that is soon gone: with more room a quarter of its time is not spent on collecting it. */
const busy = ['--max-semi-space-size=16'];

const entryOf = (app: AppName) =>
  app === 'frontend'
    ? { cwd: join(root, 'apps/frontend/.next/standalone/apps/frontend'), args: ['server.js'] }
    : { cwd: join(root, 'apps', app), args: [...(app === 'workers' ? busy : lean), 'dist/main.js'] };

async function ready(url: string): Promise<boolean> {
  try {
    const health = await fetch(new URL('/health/ready', url));
    await health.arrayBuffer();
    if (!health.ok) return false;
    const page = await fetch(new URL('/login', url), { redirect: 'manual' });
    await page.arrayBuffer();
    return page.status < 500;
  } catch {
    return false;
  }
}

class Apps {
  readonly list: AppProcess[] = [];
  readonly #installation: Installation;
  readonly #addresses: Addresses;
  readonly #say: Say;

  constructor(installation: Installation, addresses: Addresses, say: Say) {
    this.#installation = installation;
    this.#addresses = addresses;
    this.#say = say;
  }

  start(app: AppName, name: string = app, extra: Readonly<Record<string, string>> = {}): AppProcess {
    const { env, folder, guardian } = this.#installation;
    const command = { name, ...entryOf(app), env: { ...appEnvironment(app, env, this.#addresses), ...extra }, logFile: folder.path('logs', `${name}.log`) };
    if (!existsSync(join(command.cwd, command.args.at(-1) ?? ''))) throw new PeerError(`${app} has not been built: run "npm run build".`);
    const started = new AppProcess(command, guardian, this.#say);
    this.list.push(started);
    return started;
  }

  /** Throws {@link PeerError} when one keeps dying. */
  async untilReady(url: string): Promise<void> {
    const steady = async () => {
      const broken = this.list.find(({ crashes }) => crashes >= 3);
      if (broken) throw new PeerError(`${broken.name} does not start:\n${broken.lastWords()}`);
      return ready(url);
    };
    await saying(this.#say, 'waiting for the apps', () => until(steady, () => `The apps do not answer. The backend’s last words:\n${this.list[0]?.lastWords() ?? ''}`, 120, 200));
  }

  async stop(): Promise<void> {
    await Promise.all(this.list.map((app) => app.stop()));
  }
}

/** Builds what changed, brings up what is missing, starts every app and waits until a page is served. Throws {@link PeerError}. */
export async function startArkyra(options: ArkyraOptions): Promise<Arkyra> {
  const { say = progress(), workers = 1 } = options;
  const building = buildApps(say).then(() => say('Built'));
  // Judged below, once the services are known.
  building.catch(() => {});
  const installation = await prepareInstallation({ ...options, env: { ...options.env, NODE_ENV: 'production' }, say });
  let apps: Apps | undefined;
  const stop = async () => {
    await apps?.stop();
    await installation.stop();
  };
  try {
    await building;
    const { folder, env } = installation;
    const addresses = await chooseAddresses(folder, env['HOST'] || '127.0.0.1', options.port);
    const started = (apps = new Apps(installation, addresses, say));
    for (const app of ['backend', 'frontend', 'cron'] as const) started.start(app);
    if (env['TEMPORAL_ADDRESS']) started.start('orchestrator');
    let workersSoFar = 0;
    const addWorker = (extra?: Readonly<Record<string, string>>) => started.start('workers', `worker-${(workersSoFar += 1)}`, extra);
    for (let count = 0; count < workers; count += 1) addWorker();
    await started.untilReady(insideUrl(addresses));
    const url = publicUrlOf(env, addresses);
    folder.announce(url);
    const workerEnvironment = appEnvironment('workers', env, addresses);
    return {
      url,
      sandboxUrl: workerEnvironment['SANDBOX_URL'] ?? '',
      env: workerEnvironment,
      dataDir: folder.dir,
      pids: () => Object.fromEntries([...installation.peers, ...started.list].map(({ name, pid }) => [name, pid])),
      addWorker,
      stop,
    };
  } catch (error) {
    await stop();
    throw error;
  }
}
