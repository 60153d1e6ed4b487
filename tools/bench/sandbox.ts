import { spawn } from 'node:child_process';
import { resolve } from 'node:path';
import { stopChild, until } from '../peers/peer.ts';
import { freePort } from '../peers/ports.ts';

const main = resolve(import.meta.dirname, '../../libraries/networks/sandbox/server/main.ts');

/** The Sandbox network as a process of its own, which takes `answerDelayMs` for every answer, as a real network does. */
export async function startSandbox(dataDir: string, answerDelayMs: number): Promise<{ url: string; pid: number; stop: () => Promise<void> }> {
  const port = await freePort();
  const options = ['--port', String(port), '--data-dir', dataDir, '--answer-delay-ms', String(answerDelayMs)];
  const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', main, ...options], { stdio: 'inherit' });
  // Also when this process ends without a word.
  const end = () => child.kill();
  process.once('exit', end);
  const url = `http://127.0.0.1:${port}`;
  const answers = async () => (await fetch(`${url}/health`).catch(() => undefined))?.ok === true;
  await until(answers, () => 'The Sandbox network does not start.', 30);
  const stop = async () => {
    process.off('exit', end);
    await stopChild(child, 'SIGTERM');
  };
  return { url, pid: child.pid ?? 0, stop };
}
