// Temporal's dev server, one binary: on PATH, from earlier, downloaded as its SDK does, or built by Go.
import { spawn, spawnSync } from 'node:child_process';
import { chmodSync, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { homedir } from 'node:os';
import { delimiter, join } from 'node:path';
import { z } from 'zod';
import { withFileLock } from '../file-lock.mjs';
import { PeerError } from './peer.ts';

/** The last that `go install` takes: later ones carry a `replace`. */
const version = '1.5.1';
const module = `github.com/temporalio/cli/cmd/temporal@v${version}`;

export interface TemporalSource {
  /** Where finished binaries are kept, for every checkout of this user. */
  readonly cache?: string;
  /** Where the SDK's download is asked for. */
  readonly downloads?: string;
  readonly say?: (text: string) => void;
}

const onPath = (name: string) => (process.env['PATH'] ?? '').split(delimiter).map((folder) => join(folder, name)).find((file) => existsSync(file));
const goBinary = () => onPath('go') ?? ['/usr/local/go/bin/go', '/opt/homebrew/bin/go'].find((file) => existsSync(file));
export const temporalCache = (): string => join(process.env['XDG_CACHE_HOME'] || join(homedir(), '.cache'), 'arkyra', `temporal-${version}`);
const sentence = (why: string) =>
  `Temporal is off, so approvals send no reminders (${why}). Install Go or the temporal command line (https://temporal.io/setup/install-temporal-cli), or set TEMPORAL_ADDRESS.`;

/** The binary that needs no waiting, if there is one. */
export function presentTemporal(cache = temporalCache()): string | undefined {
  return onPath('temporal') ?? [join(cache, 'temporal')].find((file) => existsSync(file));
}

/** Whether {@link temporalBinary} has a way to succeed without the internet. */
export const canBuildTemporal = (): boolean => goBinary() !== undefined;

const answer = z.object({ archiveUrl: z.url(), fileToExtract: z.string() });

/** What `@temporalio/testing` does; many machines cannot reach that host, so it gets a few seconds. */
async function download(cache: string, base: string): Promise<boolean> {
  const place = mkdtempSync(join(cache, 'download-'));
  try {
    const arch = process.arch === 'x64' ? 'amd64' : process.arch;
    const asked = await fetch(`${base}/cli/v${version}?arch=${arch}&platform=${process.platform}&format=tar.gz`, { signal: AbortSignal.timeout(5000) });
    const { archiveUrl, fileToExtract } = answer.parse(await asked.json());
    const archive = await fetch(archiveUrl, { signal: AbortSignal.timeout(120_000) });
    if (!archive.ok) return false;
    writeFileSync(join(place, 'temporal.tar.gz'), Buffer.from(await archive.arrayBuffer()));
    if (spawnSync('tar', ['-xzf', 'temporal.tar.gz', fileToExtract], { cwd: place }).status !== 0) return false;
    return keep(join(place, fileToExtract), cache);
  } catch {
    return false;
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** A binary that does not run is not kept. */
function keep(file: string, cache: string): boolean {
  chmodSync(file, 0o755);
  if (spawnSync(file, ['--version']).status !== 0) return false;
  renameSync(file, join(cache, 'temporal'));
  return true;
}

async function build(go: string, cache: string, say: (text: string) => void): Promise<void> {
  const place = mkdtempSync(join(cache, 'build-'));
  const started = Date.now();
  const repeat = setInterval(() => say(`  still building Temporal (${Math.round((Date.now() - started) / 1000)} s) …`), 15_000);
  try {
    say('Building Temporal’s dev server with Go: once, some minutes …');
    const env = { ...process.env, GOBIN: place, GOFLAGS: '-trimpath', GOTOOLCHAIN: 'local', CGO_ENABLED: '0' };
    const nice = onPath('nice');
    const command = [...(nice ? [nice, '-n', '10'] : []), go, 'install', '-ldflags=-s -w', module];
    const { code, words } = await finished(command, env);
    if (code !== 0) throw new PeerError(sentence(`Go could not build it: ${words.trim().split('\n').at(-1) ?? ''}`));
    if (!keep(join(place, 'temporal'), cache)) throw new PeerError(sentence('what Go built does not run'));
    say(`Temporal built in ${Math.round((Date.now() - started) / 1000)} s`);
  } finally {
    clearInterval(repeat);
    rmSync(place, { recursive: true, force: true });
  }
}

function finished([file = '', ...args]: readonly string[], env: NodeJS.ProcessEnv): Promise<{ code: number; words: string }> {
  return new Promise((done) => {
    const child = spawn(file, args, { env, stdio: ['ignore', 'ignore', 'pipe'] });
    const end = () => child.kill();
    process.once('exit', end);
    let words = '';
    child.stderr.on('data', (text: Buffer) => (words = (words + text.toString()).slice(-4000)));
    child.on('error', (error) => done({ code: 1, words: error.message }));
    child.on('close', (code) => {
      process.off('exit', end);
      done({ code: code ?? 1, words });
    });
  });
}

/** Finds or gets the binary; a build takes minutes and happens once per user. Throws {@link PeerError} with one sentence. */
export async function temporalBinary({ cache = temporalCache(), downloads = 'https://temporal.download', say = () => {} }: TemporalSource = {}): Promise<string> {
  const present = presentTemporal(cache);
  if (present) return present;
  mkdirSync(cache, { recursive: true });
  return withFileLock(join(cache, '.lock'), 'Another run gets Temporal', async () => {
    const file = join(cache, 'temporal');
    if (existsSync(file) || (await download(cache, downloads))) return file;
    const go = goBinary();
    if (!go) throw new PeerError(sentence('it is not on this machine, cannot be downloaded, and there is no Go to build it'));
    await build(go, cache, say);
    return file;
  });
}
