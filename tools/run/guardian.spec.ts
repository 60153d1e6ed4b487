import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync, mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '@jest/globals';
import { commandOf } from '../peers/command-of.ts';
import { until } from '../peers/peer.ts';

const guardian = join(import.meta.dirname, 'guardian.ts');

/** A process that starts three others, is guarded for two of them, and says their ids. */
const starter = (folder: string) => `
  import { spawn } from 'node:child_process';
  import { Guardian } from ${JSON.stringify(guardian)};
  const guardian = new Guardian();
  const [kept, dropped, ended] = [1, 2, 3].map(() => spawn('sleep', ['60'], { detached: true, stdio: 'ignore' }));
  for (const child of [kept, dropped]) guardian.add(child.pid, 'SIGTERM');
  guardian.drop(dropped.pid);
  guardian.remove(${JSON.stringify(folder)});
  guardian.add(ended.pid, 'SIGTERM');
  console.log([kept, dropped, ended].map((child) => child.pid).join(' '));
  setInterval(() => {}, 1000);
`;

test('what a process started ends with it, even after kill -9', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'arkyra-guardian-'));
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', '--input-type=module-typescript', '-e', starter(folder)], { stdio: ['ignore', 'pipe', 'inherit'] });
  const [line] = (await once(child.stdout, 'data')) as [Buffer];
  const [kept = 0, dropped = 0, ended = 0] = line.toString().trim().split(' ').map(Number);
  child.kill('SIGKILL');
  await until(async () => !commandOf(kept) && !commandOf(ended) && !existsSync(folder), () => 'they still run', 20);
  expect(commandOf(dropped)).toContain('sleep');
  process.kill(dropped, 'SIGKILL');
});
