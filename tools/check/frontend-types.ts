// The frontend's types need those that Next derives from its routes.
import { spawnSync } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

function run(file: string, ...args: string[]): void {
  const { status, stdout, stderr } = spawnSync(process.execPath, [resolve(root, 'node_modules', file), ...args], {
    cwd: resolve(root, 'apps/frontend'),
    encoding: 'utf8',
    env: { ...process.env, NEXT_TELEMETRY_DISABLED: '1' },
  });
  if (status === 0) return;
  console.error(stdout + stderr);
  process.exit(1);
}

run('next/dist/bin/next', 'typegen');
run('@typescript/native/bin/tsc', '-p', '.', '--noEmit', '--incremental', 'false');
