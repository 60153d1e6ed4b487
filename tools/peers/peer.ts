import type { ChildProcess } from 'node:child_process';
import { setTimeout as wait } from 'node:timers/promises';

/** A backing service that somebody started. */
export interface Peer {
  readonly url: string;
  readonly pid: number;
  /** What ends it without loss of data. */
  readonly signal: NodeJS.Signals;
  /** Resolves when the process is gone, asked for or not. */
  readonly ended: Promise<void>;
  /** Resolves once it is gone; kills it when it takes longer than 20 seconds. */
  stop(): Promise<void>;
}

/** A condition that a person can mend: shown as one sentence, without a stack. */
export class PeerError extends Error {}

export const hasEnded = (child: ChildProcess): boolean => child.exitCode !== null || child.signalCode !== null;

export async function stopChild(child: ChildProcess, signal: NodeJS.Signals, patience = 20_000): Promise<void> {
  if (hasEnded(child)) return;
  const ended = new Promise<void>((done) => child.once('exit', () => done()));
  child.kill(signal);
  const deadline = setTimeout(() => child.kill('SIGKILL'), patience);
  await ended;
  clearTimeout(deadline);
}

export function peerOf(child: ChildProcess, url: string, signal: NodeJS.Signals): Peer {
  if (!child.pid) throw new PeerError('the process has no id');
  const ended = hasEnded(child) ? Promise.resolve() : new Promise<void>((done) => child.once('exit', () => done()));
  return { url, pid: child.pid, signal, ended, stop: () => stopChild(child, signal) };
}

/** Asks every `pause` milliseconds until `ready` answers true, or gives up. Throws what `failure` says. */
export async function until(ready: () => Promise<boolean>, failure: () => string, seconds = 60, pause = 40): Promise<void> {
  const end = Date.now() + seconds * 1000;
  while (!(await ready())) {
    if (Date.now() > end) throw new PeerError(failure());
    await wait(pause);
  }
}
