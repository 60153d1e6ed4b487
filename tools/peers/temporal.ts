import { spawn } from 'node:child_process';
import { closeSync, existsSync, mkdirSync, openSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { temporalTrouble } from '../../libraries/adapters/workflow-client/src/temporal-health.ts';
import { commandOf } from './command-of.ts';
import { PeerError, hasEnded, peerOf, until, type Peer } from './peer.ts';
import { freePort } from './ports.ts';

export interface TemporalOptions {
  /** The `temporal` binary. */
  readonly file: string;
  /** Data folder; made when missing. */
  readonly dir: string;
  readonly port?: number;
  /** Port of the server's own pages; without it there are none. */
  readonly uiPort?: number;
  readonly namespace?: string;
  /** For tests: nothing is written to disk. */
  readonly throwaway?: boolean;
}

/** Without it the data would have two writers. */
async function stopOldOne(dir: string): Promise<void> {
  const file = join(dir, 'temporal.pid');
  const pid = existsSync(file) ? Number(readFileSync(file, 'utf8')) : 0;
  if (!commandOf(pid).includes('start-dev')) return;
  process.kill(pid, 'SIGTERM');
  await until(async () => !commandOf(pid), () => `A Temporal of an earlier run (process ${pid}) still uses ${dir} and does not stop.`, 30);
}

/** Starts Temporal's dev server on the loopback interface alone. `url` is `host:port`. Throws {@link PeerError}. */
export async function startTemporal({ file, dir, throwaway, uiPort, namespace = 'arkyra', ...options }: TemporalOptions): Promise<Peer> {
  mkdirSync(dir, { recursive: true, mode: 0o700 });
  await stopOldOne(dir);
  const port = options.port || (await freePort());
  const logFile = join(dir, 'temporal.log');
  const log = openSync(logFile, 'a');
  const args = [
    'server',
    'start-dev',
    '--ip=127.0.0.1',
    `--port=${port}`,
    `--namespace=${namespace}`,
    '--search-attribute=ArkyraWorkspace=Keyword',
    '--log-level=error',
    ...(throwaway ? [] : ['--db-filename', join(dir, 'temporal.db')]),
    ...(uiPort ? ['--ui-port', String(uiPort)] : ['--headless']),
  ];
  const child = spawn(file, args, { cwd: dir, stdio: ['ignore', log, log], detached: true });
  closeSync(log);
  child.on('error', () => {});
  if (child.pid) writeFileSync(join(dir, 'temporal.pid'), String(child.pid));
  const lastWords = () => readFileSync(logFile, 'utf8').trim().split('\n').slice(-3).join(' | ');
  const address = `127.0.0.1:${port}`;
  const serves = async () => hasEnded(child) || (await temporalTrouble({ address }).then((trouble) => trouble === undefined, () => false));
  await until(serves, () => `Temporal does not answer: ${lastWords()}`, 120, 200);
  if (hasEnded(child)) throw new PeerError(`Temporal does not start: ${lastWords()}`);
  return peerOf(child, address, 'SIGTERM');
}
