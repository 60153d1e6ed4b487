import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandOf } from './command-of.ts';
import { PeerError, hasEnded, peerOf, until, type Peer } from './peer.ts';
import { answers, freePort } from './ports.ts';
import { redisBinary } from './redis-binary.ts';

export interface RedisOptions {
  /** Data folder; made when missing. */
  readonly dir: string;
  readonly port?: number;
  readonly password?: string;
  /** For tests: nothing is written to disk. */
  readonly throwaway?: boolean;
  readonly databases?: number;
  readonly say?: (text: string) => void;
}

function configuration(port: number, { dir, password, throwaway, databases = 16 }: RedisOptions): string {
  return [
    'bind 127.0.0.1',
    `port ${port}`,
    `dir ${JSON.stringify(dir)}`,
    `pidfile ${JSON.stringify(join(dir, 'redis.pid'))}`,
    // Queues lose jobs under any other policy.
    'maxmemory-policy noeviction',
    `databases ${databases}`,
    'save ""',
    `appendonly ${throwaway ? 'no' : 'yes'}`,
    ...(password ? [`requirepass ${JSON.stringify(password)}`] : []),
    '',
  ].join('\n');
}

/** Without it the data folder would have two writers. */
async function stopOldOne(dir: string): Promise<void> {
  const file = join(dir, 'redis.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (!/redis|valkey/.test(commandOf(pid))) return;
  process.kill(pid, 'SIGTERM');
  await until(async () => !commandOf(pid), () => `A Redis of an earlier run (process ${pid}) still uses ${dir} and does not stop.`, 30);
}

/** Starts a Redis that listens on the loopback interface alone. Throws {@link PeerError}. */
export async function startRedis(options: RedisOptions): Promise<Peer> {
  const { dir, password, say } = options;
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  await stopOldOne(dir);
  const { file, libraries } = redisBinary(join(dir, 'packages'), say);
  const port = options.port || (await freePort());
  const logFile = join(dir, 'redis.log');
  const log = openSync(logFile, 'a');
  const env = libraries.length ? { ...process.env, LD_LIBRARY_PATH: libraries.join(':') } : process.env;
  const child = spawn(file, ['-'], { cwd: dir, env, stdio: ['pipe', log, log], detached: true });
  closeSync(log);
  child.on('error', () => {});
  child.stdin?.on('error', () => {}).end(configuration(port, options));
  const lastWords = () => readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join(' | ');
  await until(async () => hasEnded(child) || answers(port), () => `Redis does not answer: ${lastWords()}`);
  if (hasEnded(child)) throw new PeerError(`Redis does not start: ${lastWords()}`);
  return peerOf(child, `redis://${password ? `:${encodeURIComponent(password)}@` : ''}127.0.0.1:${port}`, 'SIGTERM');
}
