import { randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { WorkerLives } from '../application/index.ts';

const separator = '|';

/**
 * A process is named by its kernel's boot, its pid namespace, its pid and the tick it started at. Within the same boot
 * and namespace its end can be known for sure; from anywhere else it cannot, and then the careful answer is "not gone".
 */
export class ProcessWorkerLives extends WorkerLives {
  readonly self: string;
  readonly #place: string;

  constructor(pid = process.pid) {
    super();
    this.#place = placeOf();
    this.self = [this.#place, pid, startOf(statSync(pid)) || randomBytes(4).toString('hex'), hostname()].join(separator);
  }

  async isGone(worker: string): Promise<boolean> {
    const [place, pid, start] = worker.split(separator);
    if (this.#place === '' || place !== this.#place) return false;
    const stat = await readFile(`/proc/${Number(pid)}/stat`, 'utf8').catch(() => null);
    if (stat === null) return true;
    // A zombie has ended; only its parent has not looked yet.
    return startOf(stat) !== start || stateOf(stat) === 'Z';
  }
}

/** Boot and pid namespace; empty where they cannot be read (not Linux). */
function placeOf(): string {
  try {
    return `${readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim()}.${readlinkSync('/proc/self/ns/pid').replaceAll(/\D/g, '')}`;
  } catch {
    return '';
  }
}

function statSync(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/stat`, 'utf8');
  } catch {
    return '';
  }
}

/** The fields of proc(5) after the command, which may itself hold spaces and brackets. */
const fieldsOf = (stat: string): string[] => stat.slice(stat.lastIndexOf(')') + 2).split(' ');
const stateOf = (stat: string): string => fieldsOf(stat)[0] ?? '';
const startOf = (stat: string): string => fieldsOf(stat)[19] ?? '';
