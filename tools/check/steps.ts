// Runs commands side by side, says how each went and how long it took, and shows the words of those that failed.
import { spawn, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../..');

export interface Step {
  readonly name: string;
  readonly command: readonly string[];
  readonly cwd?: string;
  /** Its words are shown as they come; then nothing else should run. */
  readonly live?: boolean;
}

export interface Outcome {
  readonly name: string;
  readonly ok: boolean;
}

/** A tool of this repository, run by the Node that runs this. */
export const script = (file: string, ...args: string[]): string[] => [process.execPath, '--disable-warning=ExperimentalWarning', resolve(root, file), ...args];

export const bin = (name: string, ...args: string[]): string[] => [resolve(root, 'node_modules/.bin', name), ...args];

const running = new Set<ChildProcess>();
process.once('exit', () => running.forEach((child) => child.kill()));

function run({ name, command, cwd = root, live = false }: Step): Promise<Outcome> {
  const started = performance.now();
  const [file = '', ...args] = command;
  return new Promise((done) => {
    const child = spawn(file, args, { cwd: resolve(root, cwd), stdio: ['ignore', live ? 'inherit' : 'pipe', live ? 'inherit' : 'pipe'] });
    running.add(child);
    let words = '';
    for (const stream of [child.stdout, child.stderr]) stream?.on('data', (text: Buffer) => (words += text.toString()));
    const seconds = () => ((performance.now() - started) / 1000).toFixed(1).padStart(6);
    const waiting = setInterval(() => !live && console.log(`${seconds()} s  … ${name}`), 15_000);
    const end = (ok: boolean) => {
      clearInterval(waiting);
      running.delete(child);
      console.log(`${seconds()} s  ${ok ? 'ok    ' : 'FAILED'}  ${name}`);
      if (!ok && words.trim()) console.log(words.trimEnd().replace(/^/gm, '            '));
      done({ name, ok });
    };
    child.on('error', (error) => {
      words += error.message;
      end(false);
    });
    child.on('close', (code) => end(code === 0));
  });
}

/** @param lanes how many run at once. */
export async function runSteps(steps: readonly Step[], lanes = 2): Promise<readonly Outcome[]> {
  const waiting = [...steps];
  const outcomes: Outcome[] = [];
  const lane = async () => {
    for (let step = waiting.shift(); step; step = waiting.shift()) outcomes.push(await run(step));
  };
  await Promise.all(Array.from({ length: lanes }, lane));
  return outcomes;
}
