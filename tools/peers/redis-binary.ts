// Redis of this machine; else from the system's packages, as root installed, as anybody else unpacked.
import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { PeerError } from './peer.ts';

export interface RedisBinary {
  readonly file: string;
  /** Folders with libraries that came unpacked beside it. */
  readonly libraries: readonly string[];
}

const onPath = (name: string) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)).find((file) => existsSync(file));
const installedFile = () => onPath('redis-server') ?? onPath('valkey-server') ?? ['/usr/bin/redis-server', '/opt/homebrew/bin/redis-server'].find((file) => existsSync(file));
const sentence = (why: string) =>
  `Arkyra needs Redis, and ${why}: install it (apt-get install redis-server, brew install redis) or set REDIS_URL.`;

function command(file: string, args: string[], cwd?: string): string {
  const { status, stdout, stderr, error } = spawnSync(file, args, { encoding: 'utf8', cwd, stdio: ['ignore', 'pipe', 'pipe'], env: { ...process.env, DEBIAN_FRONTEND: 'noninteractive', RUNLEVEL: '1' } });
  if (status !== 0) throw new PeerError(sentence(`${file} ${args.at(-1)} failed (${(error?.message ?? stderr).trim().split('\n').at(-1)})`));
  return stdout;
}

function install(): RedisBinary {
  const waiting = ['-o', 'DPkg::Lock::Timeout=300'];
  command('apt-get', [...waiting, 'update', '-qq']);
  command('apt-get', [...waiting, 'install', '-y', '-qq', '--no-install-recommends', 'redis-server']);
  const file = installedFile();
  if (!file) throw new PeerError(sentence('its package holds no redis-server'));
  return { file, libraries: [] };
}

function unpacked(dir: string): RedisBinary | undefined {
  const file = join(dir, 'usr/bin/redis-server');
  const lib = join(dir, 'usr/lib');
  if (!existsSync(file)) return undefined;
  return { file, libraries: existsSync(lib) ? [lib, ...readdirSync(lib).map((name) => join(lib, name))] : [] };
}

/** Lists and packages go into a folder of our own, so that no right on the system is needed. */
function unpack(dir: string): RedisBinary {
  const own = ['-o', `Dir::State::lists=${dir}/lists`, '-o', `Dir::Cache=${dir}/cache`, '-o', 'Debug::NoLocking=1'];
  for (const folder of ['lists/partial', 'cache/archives/partial', 'packages']) mkdirSync(join(dir, folder), { recursive: true });
  command('apt-get', [...own, 'update', '-qq']);
  const plan = command('apt-get', [...own, 'install', '--simulate', '--no-install-recommends', 'redis-server']);
  const names = [...plan.matchAll(/^Inst (\S+)/gm)].map(([, name]) => name ?? '');
  command('apt-get', [...own, 'download', ...names], join(dir, 'packages'));
  for (const name of readdirSync(join(dir, 'packages'))) command('dpkg', ['-x', join(dir, 'packages', name), dir]);
  const found = unpacked(dir);
  if (!found) throw new PeerError(sentence('its packages hold no redis-server'));
  return found;
}

/**
 * Finds or gets redis-server.
 * @param dir where packages are unpacked by a user who may not install.
 */
export function redisBinary(dir: string, say: (text: string) => void = () => {}): RedisBinary {
  const file = installedFile();
  if (file) return { file, libraries: [] };
  const earlier = unpacked(dir);
  if (earlier) return earlier;
  if (!onPath('apt-get')) throw new PeerError(sentence('none is on this machine'));
  const root = process.getuid?.() === 0;
  say(root ? 'Installing Redis from the system’s packages …' : 'Unpacking Redis from the system’s packages …');
  return root ? install() : unpack(dir);
}
