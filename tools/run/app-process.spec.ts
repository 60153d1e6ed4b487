import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, expect, test } from '@jest/globals';
import { commandOf } from '../peers/command-of.ts';
import { until } from '../peers/peer.ts';
import { AppProcess } from './app-process.ts';
import { Guardian } from './guardian.ts';

const base = mkdtempSync(join(tmpdir(), 'arkyra-app-'));
afterAll(() => rmSync(base, { recursive: true }));

function start(code: string) {
  const said: string[] = [];
  const app = new AppProcess({ name: 'clock', args: ['-e', code], cwd: base, env: process.env, logFile: join(base, 'clock.log') }, new Guardian(), (text) => said.push(text));
  return { app, said };
}

test('an app that is killed is started again and says so; one that is stopped stays away', async () => {
  const { app, said } = start('console.log("tick"); setInterval(() => {}, 1000)');
  const ticks = (count: number) => until(async () => app.lastWords() === 'tick\n'.repeat(count).trim(), () => `its log holds ${app.lastWords()}`, 10);
  const first = app.pid;
  await ticks(1);
  process.kill(first, 'SIGKILL');
  await until(async () => app.pid !== 0 && app.pid !== first, () => 'it did not come back', 10);
  expect(said).toEqual([expect.stringMatching(/^clock ended \(SIGKILL\); starting it again in 1 s/)]);
  const second = app.pid;
  await ticks(2);
  await app.stop();
  expect([app.pid, commandOf(second), said.length]).toEqual([0, '', 1]);
});

test('an app that keeps dying is counted', async () => {
  const { app } = start('process.exit(7)');
  await until(async () => app.crashes > 1, () => 'it did not die twice', 10);
  await app.stop();
});
