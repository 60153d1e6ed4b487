import { spawn, type ChildProcess } from 'node:child_process';
import { appendFileSync, closeSync, existsSync, openSync, readFileSync, renameSync, statSync } from 'node:fs';
import { hasEnded, stopChild } from '../peers/peer.ts';
import type { Guardian } from './guardian.ts';
import type { Say } from './progress.ts';

export interface AppCommand {
  readonly name: string;
  readonly args: readonly string[];
  readonly cwd: string;
  readonly env: NodeJS.ProcessEnv;
  readonly logFile: string;
  /** Shows the app's lines on the terminal too. */
  readonly echo?: boolean;
}

const longestWait = 30_000;
const healthyAfter = 60_000;
const largestLog = 20 * 1024 * 1024;

/** One app: started again when it dies, with growing pauses, until it is told to stop. */
export class AppProcess {
  readonly name: string;
  readonly #command: AppCommand;
  readonly #guardian: Guardian;
  readonly #say: Say;
  #child: ChildProcess | undefined;
  #again: NodeJS.Timeout | undefined;
  #stopping = false;
  #pause = 1000;
  #crashes = 0;

  constructor(command: AppCommand, guardian: Guardian, say: Say) {
    this.name = command.name;
    this.#command = command;
    this.#guardian = guardian;
    this.#say = say;
    if (existsSync(command.logFile) && statSync(command.logFile).size > largestLog) renameSync(command.logFile, `${command.logFile}.1`);
    this.#start();
  }

  /** Of the running process; 0 while it waits to be started again. */
  get pid(): number {
    return this.#child?.pid && !hasEnded(this.#child) ? this.#child.pid : 0;
  }

  get crashes(): number {
    return this.#crashes;
  }

  lastWords(lines = 12): string {
    return readFileSync(this.#command.logFile, 'utf8').trim().split('\n').slice(-lines).join('\n');
  }

  /** Replaces the process, for a new build of its code. */
  async restart(): Promise<void> {
    await this.#end();
    this.#stopping = false;
    this.#start();
  }

  stop(): Promise<void> {
    return this.#end();
  }

  async #end(): Promise<void> {
    this.#stopping = true;
    clearTimeout(this.#again);
    if (this.#child) await stopChild(this.#child, 'SIGTERM');
  }

  #start(): void {
    const { args, cwd, env, logFile, echo } = this.#command;
    const log = openSync(logFile, 'a', 0o600);
    const began = Date.now();
    // Without a terminal the log file takes the output itself, so that this process has no part in it.
    const child = spawn(process.execPath, args, { cwd, env, stdio: ['ignore', echo ? 'pipe' : log, echo ? 'pipe' : log], detached: true });
    closeSync(log);
    if (echo) this.#echo(child);
    this.#child = child;
    if (child.pid) this.#guardian.add(child.pid, 'SIGTERM');
    child.once('error', () => this.#ended(child, began, 'it could not be started'));
    child.once('exit', (code, signal) => this.#ended(child, began, signal ?? `code ${code}`));
  }

  #ended(child: ChildProcess, began: number, how: string): void {
    if (child.pid) this.#guardian.drop(child.pid);
    if (this.#stopping) return;
    if (Date.now() - began > healthyAfter) this.#pause = 1000;
    this.#crashes += 1;
    this.#say(`${this.name} ended (${how}); starting it again in ${this.#pause / 1000} s. Its log: ${this.#command.logFile}`);
    this.#again = setTimeout(() => this.#start(), this.#pause);
    this.#pause = Math.min(this.#pause * 2, longestWait);
  }

  #echo(child: ChildProcess): void {
    for (const stream of [child.stdout, child.stderr]) {
      stream?.on('data', (chunk: Buffer) => {
        appendFileSync(this.#command.logFile, chunk);
        process.stdout.write(chunk.toString().replace(/^(?=.)/gm, `${this.name.padEnd(9)}| `));
      });
    }
  }
}
