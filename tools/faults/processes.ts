// The app processes of an environment, each killed, frozen and started again by hand.
import { spawn, type ChildProcess } from 'node:child_process';
import { closeSync, openSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { hasEnded, stopChild } from '../peers/peer.ts';
import type { Guardian } from '../run/guardian.ts';

const root = resolve(import.meta.dirname, '../..');

export interface ProcessCommand {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
}

/** Named apart in PostgreSQL by `application_name`, so that one process alone can be stopped at a gate. */
export const appCommand = (app: 'backend' | 'cron' | 'workers', name: string, env: NodeJS.ProcessEnv, logs: string): ProcessCommand => ({
  name,
  args: ['--max-semi-space-size=4', 'dist/main.js'],
  cwd: join(root, 'apps', app),
  env: { ...env, PGAPPNAME: name },
  logFile: join(logs, `${name}.log`),
});

/** One process that comes back at once when it dies, as under any supervisor. */
export class Supervised {
  readonly name: string;
  readonly #guardian: Guardian;
  #command: ProcessCommand;
  #child: ChildProcess;
  #stopping = false;
  #expected = new Set<number>();
  #crashes = 0;

  constructor(command: ProcessCommand, guardian: Guardian) {
    this.name = command.name;
    this.#command = command;
    this.#guardian = guardian;
    this.#child = this.#start();
  }

  get pid(): number {
    return this.#child.pid ?? 0;
  }

  get args(): readonly string[] {
    return this.#command.args;
  }

  /** Ends that nobody here asked for. */
  get crashes(): number {
    return this.#crashes;
  }

  /** kill -9. Resolves when the process is gone; its successor is starting by then. */
  async kill(): Promise<void> {
    const child = this.#child;
    if (hasEnded(child)) return;
    const ended = new Promise<void>((done) => child.once('exit', () => done()));
    this.#expected.add(child.pid ?? 0);
    child.kill('SIGKILL');
    await ended;
  }

  freeze(): void {
    this.#child.kill('SIGSTOP');
  }

  thaw(): void {
    this.#child.kill('SIGCONT');
  }

  signal(signal: NodeJS.Signals): void {
    this.#child.kill(signal);
  }

  /** Ends it in good order and starts it with other settings. */
  async replace(change: (command: ProcessCommand) => ProcessCommand): Promise<void> {
    this.#command = change(this.#command);
    this.#expected.add(this.#child.pid ?? 0);
    await stopChild(this.#child, 'SIGTERM');
  }

  async stop(): Promise<void> {
    this.#stopping = true;
    this.#child.kill('SIGCONT');
    await stopChild(this.#child, 'SIGTERM', 5_000);
  }

  #start(): ChildProcess {
    const { args, cwd, env, logFile } = this.#command;
    const log = openSync(logFile, 'a', 0o600);
    const child = spawn(process.execPath, ['--disable-warning=ExperimentalWarning', ...args], { cwd, env, stdio: ['ignore', log, log], detached: true });
    closeSync(log);
    child.on('error', () => {});
    if (child.pid) this.#guardian.add(child.pid, 'SIGKILL');
    child.once('exit', () => {
      this.#guardian.drop(child.pid ?? 0);
      if (this.#stopping) return;
      if (this.#expected.delete(child.pid ?? 0)) return void (this.#child = this.#start());
      this.#crashes += 1;
      setTimeout(() => this.#stopping || (this.#child = this.#start()), 500);
    });
    return child;
  }
}
