// PostgreSQL refuses to run as root. A root shell runs it in a user namespace, where root is nobody and
// still reads its own files; where namespaces are forbidden (most containers), as an unprivileged user.
import { spawnSync } from 'node:child_process';
import { chmodSync, chownSync, cpSync, existsSync, lstatSync, mkdirSync, mkdtempSync, readFileSync, readdirSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

export type RunAs =
  | { readonly kind: 'self' }
  | { readonly kind: 'namespace' }
  | { readonly kind: 'user'; readonly uid: number; readonly gid: number };

const namespace = ['unshare', '--user', '--map-user=65534', '--map-group=65534'] as const;
const nobody = 65_534;

export function chooseRunAs(): RunAs {
  if (process.getuid?.() !== 0) return { kind: 'self' };
  const [file, ...args] = namespace;
  if (spawnSync(file, [...args, 'true']).status === 0) return { kind: 'namespace' };
  const line = readFileSync('/etc/passwd', 'utf8').split('\n').find((entry) => entry.startsWith('postgres:'));
  const [uid, gid] = (line?.split(':').slice(2, 4) ?? []).map(Number);
  return { kind: 'user', uid: uid || nobody, gid: gid || nobody };
}

/** Command and spawn options that run `command` so. */
export function asUser(runAs: RunAs, command: readonly string[]): { file: string; args: string[]; options: { uid?: number; gid?: number } } {
  const whole = runAs.kind === 'namespace' ? [...namespace, ...command] : command;
  const [file = '', ...args] = whole;
  return { file, args, options: runAs.kind === 'user' ? { uid: runAs.uid, gid: runAs.gid } : {} };
}

/** Whether that user gets through every folder above `path`. */
export function canReach(runAs: RunAs, path: string): boolean {
  if (runAs.kind !== 'user') return true;
  for (let at = dirname(path); ; at = dirname(at)) {
    if (existsSync(at) && (statSync(at).mode & 0o001) === 0 && statSync(at).uid !== runAs.uid) return false;
    if (at === dirname(at)) return true;
  }
}

function giveTo(path: string, uid: number, gid: number): void {
  const entry = lstatSync(path);
  if (entry.isSymbolicLink()) return;
  if (entry.isDirectory()) for (const name of readdirSync(path)) giveTo(join(path, name), uid, gid);
  chownSync(path, uid, gid);
}

/** Folder that root keeps for what an unprivileged user must get at. */
function openFolder(): string {
  const folder = '/var/lib/arkyra';
  mkdirSync(folder, { recursive: true });
  chmodSync(folder, 0o755);
  return folder;
}

function move(from: string, to: string): void {
  try {
    renameSync(from, to);
  } catch {
    cpSync(from, to, { recursive: true });
    rmSync(from, { recursive: true });
  }
}

/** A folder outside, named by a file in `dir`, so that deleting `dir` deletes what leads to it. */
function elsewhere(dir: string, pointer: string): string {
  const place = mkdtempSync(join(openFolder(), 'postgres-'));
  if (existsSync(join(dir, 'data'))) move(join(dir, 'data'), join(place, 'data'));
  writeFileSync(pointer, place);
  return place;
}

/**
 * Where the data of `dir` really lies for that user, and makes it theirs: below a folder closed to them
 * it moves to `/var/lib/arkyra`, and stays there.
 */
export function placeFor(runAs: RunAs, dir: string): string {
  mkdirSync(dir, { recursive: true });
  if (runAs.kind === 'self') return dir;
  const pointer = join(dir, 'moved-to');
  const moved = existsSync(pointer) ? readFileSync(pointer, 'utf8') : undefined;
  const place = moved ?? (canReach(runAs, dir) ? dir : elsewhere(dir, pointer));
  const [uid, gid] = runAs.kind === 'user' ? [runAs.uid, runAs.gid] : [0, 0];
  if (statSync(place).uid !== uid) giveTo(place, uid, gid);
  return place;
}

/** The same program folder, copied where that user can read it. */
export function readableFor(runAs: RunAs, folder: string, version: string): string {
  if (canReach(runAs, join(folder, 'x'))) return folder;
  const copy = join(openFolder(), `postgresql-${version}`);
  if (existsSync(copy)) return copy;
  const half = `${copy}.${process.pid}`;
  cpSync(folder, half, { recursive: true, verbatimSymlinks: true });
  try {
    renameSync(half, copy);
  } catch {
    rmSync(half, { recursive: true });
  }
  return copy;
}
