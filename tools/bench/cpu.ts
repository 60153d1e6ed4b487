import { readFileSync } from 'node:fs';
import type { Installation } from './installation.ts';
import type { LoadResult } from './load.ts';
import { descendants } from './processes.ts';
import type { Row } from './report.ts';

/** Milliseconds that Linux counts processor time in. */
const tickMs = 10;

/** Milliseconds of processor time of a process, its children (also those that ended) and theirs. */
function cpuTime(pid: number): number {
  return [pid, ...descendants(pid)].reduce((sum, one) => sum + ownTime(one), 0);
}

function ownTime(pid: number): number {
  try {
    // The command between parentheses may hold spaces, so the fields are counted from behind it.
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const [user = 0, system = 0, endedUser = 0, endedSystem = 0] = stat.slice(stat.lastIndexOf(') ') + 2).split(' ').slice(11, 15).map(Number);
    return (user + system + endedUser + endedSystem) * tickMs;
  } catch {
    return 0;
  }
}

export type CpuPerRequest = Readonly<Record<string, number>>;

/** Runs `work` and says what each process and the load itself spent on one request, in milliseconds. */
export async function withCpu(installation: Installation, work: () => Promise<LoadResult>): Promise<{ readonly result: LoadResult; readonly cpu: CpuPerRequest }> {
  const read = () => new Map(installation.everything().map(({ name, pid }) => [name, cpuTime(pid)] as const));
  const before = read();
  const result = await installation.profile('requests', work);
  const spent = [...read()].map(([name, ms]) => [name, (ms - (before.get(name) ?? 0)) / result.requests] as const);
  return { result, cpu: { ...Object.fromEntries(spent), load: result.cpu } };
}

/** Where the time of one request goes; what is next to nothing is left out. */
export function cpuRow(what: string, cpu: CpuPerRequest): Row {
  const parts = Object.entries(cpu).filter(([, ms]) => ms >= 0.005);
  return { what, measured: parts.map(([name, ms]) => `${name} ${ms.toFixed(2)}`).join(', ') };
}
