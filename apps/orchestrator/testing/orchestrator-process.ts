import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { resolve } from 'node:path';

const root = resolve(import.meta.dirname, '../../..');
const folder = resolve(root, 'apps/orchestrator');
const node = (...args: string[]) => [process.execPath, ['--disable-warning=ExperimentalWarning', ...args]] as const;

/** The bundle that production runs: workflows run in it as they are, and a process can be killed. */
export function buildOrchestrator(): void {
  for (const args of [node('../../tools/build.ts', 'orchestrator'), node('build-workflows.ts')]) {
    const { status, stderr } = spawnSync(...args, { cwd: folder, encoding: 'utf8' });
    if (status !== 0) throw new Error(`The orchestrator could not be built: ${stderr}`);
  }
}

/** One orchestrator, with the environment of the test and this besides. */
export class OrchestratorProcess {
  readonly #env: NodeJS.ProcessEnv;
  #child: ChildProcess | undefined;
  #words = '';

  constructor(env: NodeJS.ProcessEnv) {
    this.#env = env;
  }

  get words(): string {
    return this.#words;
  }

  get pid(): number {
    return this.#child?.pid ?? 0;
  }

  start(): void {
    const child = spawn(...node('dist/main.js'), { cwd: folder, env: { ...process.env, LOG_LEVEL: 'info', ...this.#env }, stdio: ['ignore', 'pipe', 'pipe'] });
    for (const stream of [child.stdout, child.stderr]) stream.on('data', (text: Buffer) => (this.#words = (this.#words + text.toString()).slice(-20_000)));
    this.#child = child;
  }

  async end(signal: NodeJS.Signals): Promise<void> {
    const child = this.#child;
    if (!child || child.exitCode !== null || child.signalCode !== null) return;
    const ended = new Promise((done) => child.once('exit', done));
    child.kill(signal);
    await ended;
  }
}
