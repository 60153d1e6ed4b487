import { spawn } from 'node:child_process';
import { expect, test } from '@jest/globals';
import { ProcessWorkerLives } from './process-worker-lives.ts';

const lives = new ProcessWorkerLives();

test('a process of this machine is known to be alive, paused or gone', async () => {
  const child = spawn('sleep', ['60']);
  const worker = new ProcessWorkerLives(child.pid ?? 0).self;
  expect(await lives.isGone(worker)).toBe(false);
  child.kill('SIGSTOP');
  expect(await lives.isGone(worker)).toBe(false);
  const ended = new Promise((resolve) => child.once('exit', resolve));
  child.kill('SIGKILL');
  await ended;
  expect(await lives.isGone(worker)).toBe(true);
});

test('another process with the same id is another life', async () => {
  const [place, pid] = lives.self.split('|');
  expect(await lives.isGone([place, pid, '1', 'host'].join('|'))).toBe(true);
});

test('of another machine or container nothing can be known', async () => {
  expect(await lives.isGone('another-boot.4026531836|1|1|host')).toBe(false);
});
