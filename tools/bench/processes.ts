import { readdirSync, readFileSync } from 'node:fs';

/** Proportional set size of a process and its descendants, in MB (Linux). */
export function proportionalSetSize(pid: number): number {
  return [pid, ...descendants(pid)].reduce((sum, one) => sum + ownSize(one), 0);
}

function ownSize(pid: number): number {
  try {
    const kilobytes = /^Pss:\s+(\d+) kB/m.exec(readFileSync(`/proc/${pid}/smaps_rollup`, 'utf8'))?.[1];
    return Number(kilobytes ?? 0) / 1024;
  } catch {
    return 0;
  }
}

export function descendants(pid: number): number[] {
  const children = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map(Number)
    .filter((candidate) => parentOf(candidate) === pid);
  return children.flatMap((child) => [child, ...descendants(child)]);
}

function parentOf(pid: number): number {
  try {
    // The command between parentheses may hold spaces, so the fields are counted from behind it.
    return Number(readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]?.split(' ')[1]);
  } catch {
    return 0;
  }
}
