// What every way of running Arkyra needs: the data folder, PostgreSQL and Redis, secrets, a migrated database.
import { execFile } from 'node:child_process';
import { resolve } from 'node:path';
import { promisify } from 'node:util';
import { PeerError } from '../peers/peer.ts';
import { startPostgres } from '../peers/postgres.ts';
import { startRedis } from '../peers/redis.ts';
import { DataFolder, type Secrets } from './data-folder.ts';
import { checkDatabase, checkRedis } from './external-services.ts';
import { Guardian } from './guardian.ts';
import { PeerProcess } from './peer-process.ts';
import type { Say } from './progress.ts';
import { temporalService, type TemporalMode } from './temporal-service.ts';

const root = resolve(import.meta.dirname, '../..');
const run = promisify(execFile);

export interface InstallationOptions {
  readonly dataDir: string;
  /** Over the environment of this process. */
  readonly env?: Readonly<Record<string, string | undefined>>;
  /** For tests: services keep nothing on disk that must last, and settings of this machine's own Arkyra do not count. */
  readonly throwaway?: boolean;
  /** `off` for throw-away data, else `background`. */
  readonly temporal?: TemporalMode;
  /** Further settings of PostgreSQL, `name=value`; of no effect on one that is given by `DATABASE_URL`. */
  readonly postgresFlags?: readonly string[];
  readonly say: Say;
}

export interface Installation {
  readonly folder: DataFolder;
  readonly guardian: Guardian;
  /** Environment of every app. */
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly peers: readonly PeerProcess[];
  stop(): Promise<void>;
}

const settings = /^(DATABASE|REDIS|S3|ARKYRA|SANDBOX|TEMPORAL|PUBLIC|FRONTEND|BACKEND|SMTP|MAIL)_|^(HOST|PORT)$/;
const withoutSettings = (env: NodeJS.ProcessEnv) => Object.fromEntries(Object.entries(env).filter(([name]) => !settings.test(name)));

async function services(folder: DataFolder, secrets: Secrets, options: InstallationOptions, guardian: Guardian, given: NodeJS.ProcessEnv) {
  const { say, throwaway = false, postgresFlags: flags } = options;
  const postgres = async () => {
    if (given['DATABASE_URL']) return checkDatabase(given['DATABASE_URL']);
    const port = await folder.port('postgres');
    const kept = { dir: folder.path('postgres'), port, database: 'arkyra', password: secrets.postgresPassword, throwaway, ...(flags && { flags }) };
    const peer = await PeerProcess.start('PostgreSQL', () => startPostgres(kept), guardian, say);
    say(`PostgreSQL is up (port ${port})`);
    return peer;
  };
  const redis = async () => {
    if (given['REDIS_URL']) return checkRedis(given['REDIS_URL']);
    const port = await folder.port('redis');
    const kept = { dir: folder.path('redis'), port, password: secrets.redisPassword, throwaway, say };
    const peer = await PeerProcess.start('Redis', () => startRedis(kept), guardian, say);
    say(`Redis is up (port ${port})`);
    return peer;
  };
  const late: PeerProcess[] = [];
  const mode = options.temporal ?? (throwaway ? 'off' : 'background');
  const temporal = temporalService(given['TEMPORAL_ADDRESS'], { folder, guardian, say, throwaway, mode, started: (peer) => void late.push(peer) });
  const [database, queue, workflows] = await Promise.allSettled([postgres(), redis(), temporal]);
  const peers = [database, queue].flatMap((one) => (one.status === 'fulfilled' && one.value ? [one.value] : []));
  const failed = [database, queue, workflows].find((one) => one.status === 'rejected');
  if (failed) {
    await Promise.all([...peers, ...late].map((peer) => peer.stop()));
    throw failed.reason;
  }
  const { address: temporalAddress, uiUrl } = (workflows.status === 'fulfilled' && workflows.value) || {};
  const urlOf = (name: string) => peers.find((peer) => peer.name === name)?.url;
  return { peers, late, temporalAddress, uiUrl, databaseUrl: urlOf('PostgreSQL') ?? given['DATABASE_URL'], redisUrl: urlOf('Redis') ?? given['REDIS_URL'] };
}

async function migrate(env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const args = ['--disable-warning=ExperimentalWarning', 'tools/migrate.ts', 'deploy'];
  const { stdout } = await run(process.execPath, args, { cwd: root, env }).catch((error: Error & { stderr?: string }) => {
    throw new PeerError(`The database could not be migrated: ${(error.stderr || error.message).trim()}`, { cause: error });
  });
  const applied = [...stdout.matchAll(/\d{14}_\w+/g)].length;
  say(`Database: ${applied ? `${applied} migrations applied` : 'up to date'}`);
}

/** Brings up what is missing. Throws {@link PeerError} with one sentence, and leaves nothing running then. */
export async function prepareInstallation(options: InstallationOptions): Promise<Installation> {
  const given: NodeJS.ProcessEnv = { ...(options.throwaway ? withoutSettings(process.env) : process.env), ...options.env };
  const folder = new DataFolder(options.dataDir);
  folder.lock();
  try {
    const secrets = folder.secrets();
    const guardian = new Guardian();
    const { peers: early, late, databaseUrl, redisUrl, temporalAddress, uiUrl } = await services(folder, secrets, options, guardian, given);
    const stop = async () => {
      await Promise.all([...early, ...late].map((peer) => peer.stop()));
      folder.unlock();
    };
    const env = {
      ...given,
      DATABASE_URL: databaseUrl,
      REDIS_URL: redisUrl,
      ...(temporalAddress && { TEMPORAL_ADDRESS: temporalAddress }),
      ...(uiUrl && { TEMPORAL_UI_URL: uiUrl }),
      ARKYRA_SECRET_KEY: given['ARKYRA_SECRET_KEY'] || secrets.secretKey,
      ARKYRA_MASTER_KEYS: given['ARKYRA_MASTER_KEYS'] || secrets.masterKeys,
      ARKYRA_DATA_DIR: folder.dir,
    };
    try {
      await migrate(env, options.say);
    } catch (error) {
      await stop();
      throw error;
    }
    return {
      folder,
      guardian,
      env,
      get peers() {
        return [...early, ...late];
      },
      stop,
    };
  } catch (error) {
    folder.unlock();
    throw error;
  }
}
