import { spawn } from 'node:child_process';
import { join, resolve } from 'node:path';
import { withFileLock } from '../file-lock.mjs';
import { PeerError } from '../peers/peer.ts';
import { saying, type Say } from './progress.ts';

const root = resolve(import.meta.dirname, '../..');

function nx(args: string[]): Promise<{ code: number; output: string }> {
  return new Promise((done) => {
    const env = { ...process.env, NX_DAEMON: 'false', NX_TUI: 'false', NODE_ENV: 'production', FORCE_COLOR: '0', NEXT_TELEMETRY_DISABLED: '1' };
    const child = spawn(process.execPath, [join(root, 'node_modules/nx/dist/bin/nx.js'), ...args], { cwd: root, env, stdio: ['ignore', 'pipe', 'pipe'], detached: true });
    const end = () => child.pid && process.kill(-child.pid, 'SIGTERM');
    process.once('exit', end);
    let output = '';
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (output += text.toString()));
    child.on('error', (error) => done({ code: 1, output: error.message }));
    child.on('close', (code) => {
      process.off('exit', end);
      done({ code: code ?? 1, output });
    });
  });
}

/** The words of the tasks that failed, without those of the others. */
function failures(output: string): string {
  const failed = new Set([...output.matchAll(/^- (\S+:build)$/gm)].map(([, task]) => task));
  const sections = output.split(/^> nx run /m).slice(1);
  return sections.filter((section) => failed.has(/^\S+/.exec(section)?.[0])).join('\n').trim() || output.trim();
}

/** Builds the apps (all, or those named) whose sources changed since their last build; the others come from Nx's cache. Throws {@link PeerError}. */
export async function buildApps(say: Say, only: readonly string[] = []): Promise<void> {
  const projects = only.length ? [`--projects=${only.map((app) => `@arkyra/${app}`).join(',')}`] : [];
  const { code, output } = await withFileLock(join(root, '.build.lock'), 'Another run builds here', () =>
    saying(say, 'building', () => nx(['run-many', '-t', 'build', '--output-style=static', ...projects])),
  );
  if (code !== 0) throw new PeerError(`The build failed:\n${failures(output)}`);
}
