import { spawn, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, rmSync } from 'node:fs';
import { createServer } from 'node:net';
import { homedir, tmpdir } from 'node:os';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';

/** A real S3 server (Versity's gateway on a temporary folder), for one test file. */
export interface S3Server {
  readonly endpoint: string;
  readonly region: string;
  readonly credentials: { readonly accessKeyId: string; readonly secretAccessKey: string };
  stop(): Promise<void>;
}

const source = 'github.com/versity/versitygw/cmd/versitygw@v1.8.0';

/** Starts in under a second; the first time on a machine Go builds it (one to two minutes). */
export async function startS3(): Promise<S3Server> {
  const binary = versitygw();
  const folder = mkdtempSync(join(tmpdir(), 'arkyra-s3-'));
  for (const name of ['data', 'sidecar']) mkdirSync(join(folder, name));
  const port = await freePort();
  const credentials = { accessKeyId: 'arkyra-test', secretAccessKey: 'arkyra-test-secret' };
  const child = spawn(
    binary,
    ['--access', credentials.accessKeyId, '--secret', credentials.secretAccessKey, '--region', 'us-east-1', '--port', `127.0.0.1:${port}`, '--quiet', 'posix', '--sidecar', join(folder, 'sidecar'), join(folder, 'data')],
    { stdio: 'ignore' },
  );
  const ended = new Promise<void>((resolve) => child.once('close', () => resolve()));
  child.once('error', () => {});
  const end = () => child.kill('SIGKILL');
  process.once('exit', end);
  const endpoint = `http://127.0.0.1:${port}`;
  for (let tries = 0; !(await answers(endpoint)); tries++, await wait(50)) {
    if (tries > 200 || child.exitCode !== null) throw new Error(`The S3 test server (${binary}) did not come up.`);
  }
  return {
    endpoint,
    region: 'us-east-1',
    credentials,
    async stop() {
      process.removeListener('exit', end);
      end();
      await ended;
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

/** On PATH, else built earlier, else built now by Go into the user's cache. */
function versitygw(): string {
  const runs = (command: string) => spawnSync(command, ['--version'], { stdio: 'ignore' }).status === 0;
  if (runs('versitygw')) return 'versitygw';
  const cache = join(homedir(), '.cache', 'arkyra', 'bin');
  const built = join(cache, 'versitygw');
  if (existsSync(built) && runs(built)) return built;
  mkdirSync(cache, { recursive: true });
  const { status, error } = spawnSync('env', [`GOBIN=${cache}`, 'go', 'install', source], { stdio: ['ignore', 'ignore', 'inherit'] });
  if (status !== 0 || error) {
    throw new Error(`The S3 tests need a real S3 server: put "versitygw" on PATH, or install Go so that it can be built (go install ${source}).`);
  }
  return built;
}

async function answers(url: string): Promise<boolean> {
  return fetch(url).then((response) => response.arrayBuffer().then(() => true), () => false);
}

function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const server = createServer().once('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const address = server.address();
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0));
    });
  });
}
