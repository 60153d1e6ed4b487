import { readdirSync, readFileSync } from 'node:fs';

/** Ticks of proc(5) per second, on every Linux that Node runs on. */
const perSecond = 100;

interface Spent {
  readonly parent: number;
  readonly seconds: number;
}

function read(pid: string): Spent | undefined {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    // Its own time, and that of children that have ended.
    const ticks = [11, 12, 13, 14].reduce((sum, field) => sum + Number(fields[field]), 0);
    return { parent: Number(fields[1]), seconds: ticks / perSecond };
  } catch {
    return undefined;
  }
}

/** Seconds of CPU that each of these processes has spent with its descendants, by name (Linux). */
export function cpuSeconds(processes: readonly { name: string; pid: number }[]): Record<string, number> {
  const all = new Map(
    readdirSync('/proc').flatMap((name) => {
      const spent = /^\d+$/.test(name) ? read(name) : undefined;
      return spent ? [[Number(name), spent] as const] : [];
    }),
  );
  const of = (pid: number): number => (all.get(pid)?.seconds ?? 0) + [...all].reduce((sum, [child, { parent }]) => (parent === pid ? sum + of(child) : sum), 0);
  return Object.fromEntries(processes.map(({ name, pid }) => [name, of(pid)]));
}

/** CPU milliseconds per item between two readings, by name; what spent next to nothing is left out. */
export function perItem(before: Readonly<Record<string, number>>, after: Readonly<Record<string, number>>, items: number): Record<string, number> {
  return Object.fromEntries(
    Object.entries(after)
      .map(([name, seconds]) => [name, ((seconds - (before[name] ?? 0)) * 1000) / items] as const)
      .filter(([, ms]) => ms >= 0.005),
  );
}
